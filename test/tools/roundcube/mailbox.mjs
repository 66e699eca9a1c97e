/**
 * @typedef {object} Letter one message of the seeded mailbox; nobody in it is real
 * @property {string} subject
 * @property {readonly [name: string, address: string]} from the name as it is to be read, '' for none
 * @property {readonly (readonly [name: string, address: string])[]} [to] by default the owner alone
 * @property {readonly (readonly [name: string, address: string])[]} [cc]
 * @property {readonly [name: string, address: string]} [replyTo]
 * @property {string} [list] id of the mailing list that sent it on
 * @property {string} [thread] letters with the same word answer each other
 * @property {'plain' | 'html'} [kind]
 * @property {string} text the body
 * @property {boolean} [unread]
 */

/** Whose mailbox it is: the owner of the project's saved Gmail pages as well. */
export const owner = /** @type {const} */ (['Mara Quist', 'mara.quist@quistworks.example']);

/** @type {NonNullable<Letter['to']>[number]} */
const zofia = ['Zofia Malec', 'zofia.malec@wrzos.example'];

/**
 * The seeded mailbox, newest first: usual senders, and whatever may lead to a wrong person.
 * @type {readonly Letter[]}
 */
export const letters = [
  {
    subject: 'Offer for the second line',
    from: ['Tomás Ibarra', 'tomas.ibarra@calderon.example'],
    cc: [['Yuki Hanada', 'yuki@hanada-denki.example']],
    text: 'Could we look at the offer on Thursday?\nYuki joins us.',
    unread: true,
  },
  {
    subject: 'Delivery dates',
    from: ['Yuki Hanada', 'yuki@hanada-denki.example'],
    text: 'Three dates would suit us.',
    unread: true,
  },
  {
    subject: 'Quarterly figures',
    from: ['Okafor, Ada (Northmill)', 'ada.okafor@northmill.example'],
    text: 'The figures that you asked for.',
  },
  {
    subject: 'Fair in May',
    from: ['Ines Auclair', 'ines+fair@auclair.example'],
    text: 'We keep one address for each fair.',
  },
  {
    subject: 'Invoice address',
    from: ['Ben Oakes', 'ben+billing@oakline.example'],
    text: 'Please use this address for invoices.',
  },
  // The name alone looks like somebody else's address, or is somebody else's name.
  {
    subject: 'Changed bank details',
    from: ['tomas.ibarra@calderon.example', 'accounts@ca1deron.example'],
    text: 'Our account has changed.',
  },
  {
    subject: 'Document shared with you',
    from: ['Tomás Ibarra', 'no-reply@fileshare-login.example'],
    text: 'Open the document.',
  },
  {
    subject: 'Urgent: delivery dates',
    from: ['Yuki Hanada <yuki@hanada-denki.example>', 'office@hanada-denkl.example'],
    replyTo: ['Yuki Hanada', 'yuki@hanada-denki.example'],
    text: 'Answer at once.',
  },
  // What others write about people is no proof of them.
  {
    subject: 'Speakers this month',
    from: ['Meetup Brno', 'news@meetup-brno.example'],
    kind: 'html',
    text:
      '<p>This month <a href="mailto:pavel.dvorak@kolo.example">Pavel Dvořák</a> speaks about pumps.</p>' +
      '<p>Questions to <span data-email-address="pavel.dvorak@kolo.example">pavel.dvorak@kolo.example</span>, or to ' +
      'tomas.ibarra@calderon.example.</p>',
  },
  {
    subject: 'Fwd: who could help',
    from: ['Greta Lind', 'greta.lind@fjordkraft.example'],
    text:
      'See below.\n\n-------- Original Message --------\nFrom: Pavel Dvořák <pavel.dvorak@kolo.example>\n' +
      'To: Greta Lind <greta.lind@fjordkraft.example>\n\nAsk Mara.',
  },
  {
    subject: '[growth] Which figures do you show?',
    from: ['Liv Berg via growth', 'growth@lists.fjordkraft.example'],
    to: [['', 'growth@lists.fjordkraft.example']],
    replyTo: ['Liv Berg', 'liv.berg@fjordkraft.example'],
    list: 'growth.lists.fjordkraft.example',
    text: 'Which figures do you show to your board?',
  },
  {
    subject: '[growth] Re: Which figures do you show?',
    from: ['Greta Lind via growth', 'growth@lists.fjordkraft.example'],
    to: [['', 'growth@lists.fjordkraft.example']],
    list: 'growth.lists.fjordkraft.example',
    text: 'Three of them, no more.',
  },
  // Written from right to left, and from all directions.
  { subject: 'פגישה ביום ראשון', from: ['דנה לוי', 'dana.levi@tamar.example'], text: 'נתראה ביום ראשון.' },
  {
    subject: 'موعد الأسبوع القادم',
    from: ['نورا حداد', 'noura@haddad-trading.example'],
    text: 'يناسبنا يوم الثلاثاء.',
  },
  {
    subject: 'Samples have arrived',
    from: ['山本 花', 'hana.yamamoto@umi-foods.example'],
    cc: [['דנה לוי', 'dana.levi@tamar.example']],
    text: 'ありがとうございます。',
  },
  { subject: 'No name at all', from: ['', 'orders@plainmail.example'], text: 'Order 1182.' },
  ...talk(14),
  {
    subject: 'Welcome to your mailbox',
    from: ['Postmaster', 'postmaster@quistworks.example'],
    text: 'It is ready.',
  },
];

/**
 * A long exchange between the owner and one other person.
 * @param {number} length
 * @returns {Letter[]}
 */
function talk(length) {
  return Array.from({ length }, (_, index) => {
    const isAnswer = index < length - 1;
    const own = index % 2 === 1;
    return {
      subject: `${isAnswer ? 'Re: ' : ''}Pilot in Poznań`,
      from: own ? owner : zofia,
      to: [own ? zofia : owner],
      thread: 'pilot',
      text: `Part ${length - index} of the plan.`,
    };
  });
}
