import type { Command } from '@/lib/funnel/command';
import { addLead } from './add-lead';
import { answerReturned } from './answer-returned';
import {
  answerBant,
  dismissOffer,
  editLead,
  noteLead,
  setJourney,
  snoozeLead,
  tagLead,
} from './change-details';
import type { TeamCommand } from './change-team';
import type { ActionContext } from './context';
import { enrolLeads } from './enrol-leads';
import { denySuggestion, identifyLead } from './identify-lead';
import { mergeLeads, tellApart, unmergeLeads } from './merge-leads';
import { moveLead } from './move-lead';
import type { Planned } from './plan';
import { qualifyLeads } from './qualify-leads';
import { recordActivities, recordActivity } from './record-activities';
import { tagPeople } from './tag-people';
import { takeLastChance } from './take-last-chance';
import { undo } from './undo';

type Plannable = Exclude<
  Command,
  { type: 'eraseLead' | 'eraseLeads' | 'changeFunnel' | TeamCommand['type'] }
>;

/** Which action plans a command. Reads only; what is planned is written by the caller. */
export async function plan(
  context: ActionContext,
  opId: string,
  command: Plannable,
  optedOut: ReadonlySet<string>,
): Promise<Planned> {
  switch (command.type) {
    case 'addLead':
      return addLead(context, command, optedOut);
    case 'tagPeople':
      return tagPeople(context, opId, command, optedOut);
    case 'editLead':
      return editLead(context, command, optedOut);
    case 'identifyLead':
      return identifyLead(context, command, optedOut);
    case 'denySuggestion':
      return denySuggestion(context, command);
    case 'tagLead':
      return tagLead(context, command);
    case 'noteLead':
      return noteLead(context, command);
    case 'recordActivity':
      return recordActivity(context, command);
    case 'recordActivities':
      return recordActivities(context, opId, command);
    case 'takeLastChance':
      return takeLastChance(context, command);
    case 'dismissOffer':
      return dismissOffer(context, command);
    case 'enrolLeads':
      return enrolLeads(context, opId, command);
    case 'snoozeLead':
      return snoozeLead(context, command);
    case 'answerBant':
      return answerBant(context, command);
    case 'setJourney':
      return setJourney(context, command);
    case 'mergeLeads':
      return mergeLeads(context, command);
    case 'unmergeLeads':
      return unmergeLeads(context, command);
    case 'tellApart':
      return tellApart(context, command);
    case 'undo':
      return undo(context, command);
    case 'qualifyLead':
      return moveLead(context, command.leadId, { verb: 'qualify', whyNow: command.whyNow });
    case 'qualifyLeads':
      return qualifyLeads(context, opId, command);
    case 'acceptLead':
      return moveLead(context, command.leadId, { verb: 'accept' });
    case 'giveBackLead': {
      const { reason, answer, date } = command;
      return moveLead(context, command.leadId, { verb: 'giveBack', reason, answer, date });
    }
    case 'answerReturn':
      return answerReturned(context, command);
    case 'assignOwner':
      return moveLead(context, command.leadId, { verb: 'assign', to: command.to });
    case 'routeLead':
      return moveLead(context, command.leadId, { verb: 'route', to: command.to });
    case 'moveDealStage':
      return moveLead(context, command.leadId, { verb: 'step', to: command.to });
    case 'setOutcome': {
      const { outcome, lostTo } = command;
      return moveLead(context, command.leadId, { verb: 'outcome', outcome, lostTo });
    }
    case 'reopenLead':
      return moveLead(context, command.leadId, { verb: 'reopen' });
    case 'placeLead':
      return moveLead(context, command.leadId, { verb: 'place', stage: command.stage, owner: command.owner });
  }
}
