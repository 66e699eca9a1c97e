import { words } from '@/lib/words';
import { cast, type CastId } from './cast';
import { practiceMailbox } from './practice-account';
import { hours } from './tell';

/** Somebody as a mail program shows them. */
export type MailPerson = { readonly name: string; readonly email: string; readonly isMe?: true };

export type MailMessage = {
  readonly from: MailPerson;
  readonly to: readonly MailPerson[];
  readonly text: string;
  /** Wall time in ms. */
  readonly at: number;
};

/** A conversation of the practice inbox. */
export type MailThread = {
  /** Sixteen letters or more, as mail programs name conversations in their address. */
  readonly id: string;
  readonly subject: string;
  readonly isUnread: boolean;
  /** Oldest first. */
  readonly messages: readonly MailMessage[];
};

/** People who write, but are no leads: strangers, a newsletter, a colleague, and somebody who borrows a lead's name. */
const others = {
  ondrej: { name: 'Ondřej Pavlasek', email: 'ondrej@pavlasek-studio.example' },
  kasimira: { name: 'Kasimira Dobreva', email: 'k.dobreva@rilaworks.example' },
  weekly: { name: 'The Weekly Ledger', email: 'news@weeklyledger.example' },
  forged: { name: cast.ines.name, email: 'accounts@lumenroute-billing.example' },
  aoife: { name: 'Aoife Brannigan', email: 'aoife.brannigan@practice-inbox.example' },
} as const;

type Written = Exclude<CastId, 'ottoline'> | keyof typeof others | 'me';
type Said = readonly [from: Written, text: string, ago: number];

/** Conversations of the practice inbox, newest first. */
export function practiceThreads(now: number): readonly MailThread[] {
  const { thread, reply } = writer(now);
  return [
    thread('ines', 0.4, 'unread'),
    thread('tomasz', 1.2, 'unread'),
    thread('ondrej', 2, 'unread'),
    conversation(now, 'malik', words('samples.mail.malik.subject'), [
      ['malik', words('samples.mail.malik.text'), hours(6)],
      ['me', reply, hours(3)],
    ]),
    conversation(now, 'together', words('samples.mail.together.subject'), [
      ['leilani', words('samples.mail.together.text'), hours(7)],
      ['amaru', words('samples.mail.togetherAnswer.text'), hours(5)],
      ['me', reply, hours(4)],
    ]),
    thread('weekly', 5),
    thread('nour', 7, 'unread'),
    thread('zawadi', 9),
    thread('forged', 13),
    thread('darya', 18),
    conversation(now, 'bruno', words('samples.mail.bruno.subject'), [
      ['aoife', reply, hours(25)],
      ['bruno', words('samples.mail.bruno.text'), hours(22)],
    ]),
    conversation(now, 'notes', words('samples.mail.notes.subject'), [
      ['me', words('samples.mail.notes.text'), hours(26)],
    ]),
    thread('maximiliana', 28),
    thread('priya', 30),
    thread('chrysa', 33),
    thread('hamish', 47),
    thread('celeste', 50),
    thread('soren', 72),
    thread('petra', 120),
    thread('edvard', 150),
    thread('noemie', 170),
    thread('sakura', 200),
    thread('haneul', 240),
    thread('gwen', 290),
  ];
}

/** What comes in when the practice inbox is refreshed, one at a time. */
export function practiceArrivals(now: number): readonly MailThread[] {
  const { thread } = writer(now);
  return [thread('seun', 0, 'unread'), thread('kasimira', 0, 'unread'), thread('mateus', 0, 'unread')];
}

/** Whoever uses the practice inbox. */
export function practiceUser(): MailPerson {
  return { name: words('samples.me'), email: practiceMailbox, isMe: true };
}

type Single = Exclude<Written, 'me' | 'aoife' | 'leilani' | 'amaru' | 'rafael' | 'ivo' | 'basil' | 'freya'>;

function writer(now: number): {
  readonly thread: (from: Single, hoursAgo: number, unread?: 'unread') => MailThread;
  readonly reply: string;
} {
  return {
    reply: words('samples.mail.reply.text'),
    thread: (from, hoursAgo, unread) =>
      conversation(
        now,
        from,
        words(`samples.mail.${from}.subject`),
        [[from, words(`samples.mail.${from}.text`), hours(hoursAgo)]],
        unread === 'unread',
      ),
  };
}

function conversation(
  now: number,
  id: string,
  subject: string,
  said: readonly Said[],
  isUnread = false,
): MailThread {
  const writers = [...new Set(said.map(([from]) => from))].map(mailPerson);
  const me = mailPerson('me');
  return {
    id: `practice${id}`.padEnd(20, 'q'),
    subject,
    isUnread,
    messages: said.map(([from, text, ago]) => {
      const sender = mailPerson(from);
      const rest = writers.filter((person) => person.email !== sender.email);
      const to = sender.isMe || rest.some((person) => person.isMe) ? rest : [me, ...rest];
      return { from: sender, to: to.length === 0 ? [me] : to, text, at: now - ago };
    }),
  };
}

function mailPerson(id: Written): MailPerson {
  if (id === 'me') return practiceUser();
  const { name, email } =
    id in others ? others[id as keyof typeof others] : cast[id as Exclude<CastId, 'ottoline'>];
  return { name, email };
}
