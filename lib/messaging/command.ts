export type { Command, CommandOf, CommandReply, CommandType, Done, ImportedLead } from '@/lib/funnel/command';
