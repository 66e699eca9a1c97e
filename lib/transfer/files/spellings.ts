import type { Field } from './column';
import { ofPeople } from './people-spellings';

/**
 * How exports head their columns, parted by commas. The lists of a field are ranks: where a file has a column of an
 * earlier rank, later ones are left alone. What people have is beside what is known of their deals, dates and deeds.
 */
export const spellings: Readonly<Record<Field, readonly string[]>> = {
  ...ofPeople,
  source: [...ofPeople.source, 'origin'],
  stageAt: [
    `stage date, date entered, date entered stage, entered stage, entered on, stage entered, stage entered on,
     stage since, stage changed, stage changed on, stage change date, last stage change date,
     date entered current stage, status date, status changed on`,
  ],
  notes: [
    `notes, note, note content, comments, comment, remarks, notizen, bemerkung, bemerkungen, kommentar, notas,
     observaciones, commentaires, remarques, note interne, annotazioni, opmerkingen`,
  ],
  owner: [
    `owner, owner name, record owner, contact owner, lead owner, deal owner, opportunity owner, account manager,
     sales rep, sales representative, assigned to, responsible, besitzer, zustandig, verantwortlich, proprietaire,
     propietario, responsable, proprietario, eigenaar`,
  ],
  programme: [
    `programme, program, programme name, program name, campaign, campaign name, kampagne, campagne, campana, campanha,
     campagna`,
  ],
  buyingRole: ['buying role, contact role, role in deal, role in purchase, buyer role'],
  dealName: ['deal name, deal title, opportunity name, opportunity'],
  dealValue: [
    'deal value, deal amount, opportunity amount, amount in company currency, expected revenue',
    'amount, betrag, montant, importe, importo, bedrag',
  ],
  currency: [
    'currency, deal currency, currency code, currency iso code, amount currency, wahrung, devise, moneda, valuta',
  ],
  addedAt: [
    `create date, created date, created at, created on, date created, created, createdate, creation date, person created,
     lead created, deal created, date added, added on, added at, first contact date, first seen, signup date,
     registered on, connected on, erstellt am, angelegt am, erstelldatum, erstellungsdatum, date de creation, fecha de creacion,
     data di creazione, data de criacao, aangemaakt op`,
  ],
  lastActivityAt: [
    'last activity date, last activity, last activity at, date of last activity, last contacted, last contact date',
  ],
  activity: [
    'activity type, activity kind, kind of activity, type of activity, activity name, engagement type',
  ],
  activityAt: ['activity date, date of activity, activity time, engagement date'],
  activitySource: ['activity source, form name, form title, page title, webinar name, event name'],
  recordId: [
    `record id, contact id, lead id, person id, deal id, opportunity id, mql id, prospect id, object id, case safe id,
     contact vid, vid`,
    'id',
  ],
  changed: ['field event, changed field'],
  // Only in so many words: "unsubscribed" is of one list.
  optedOut: ['opted out'],
  visits: [
    'visits, sessions, visitors, website visits, besuche, visites, visitas, visite, bezoeken, sitzungen',
  ],
  // Only where visits are counted: elsewhere a "date" may be any.
  visitsFrom: [
    `date, day, week, month, start date, period, period start, first day, datum, jour, semaine, mois, fecha, giorno, dag,
     maand`,
  ],
  visitsTo: ['end date, period end, last day'],
};
