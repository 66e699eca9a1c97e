/**
 * Whether a machine wrote a mail, by what is seen without opening it: the beginnings that mail programs put before the
 * subject of an automatic answer, a failed delivery or a receipt, and the senders that nobody answers from.
 * @param subject of the conversation; looked at for this alone, and never kept
 * @param from the sender's address
 */
export function isAutomaticMail(subject: string, from: string): boolean {
  const said = subject.normalize('NFC').trim().toLowerCase();
  const local = from.toLowerCase().slice(0, Math.max(0, from.lastIndexOf('@')));
  return (
    SENDER.test(local) ||
    BEGINNINGS.some((begins) => said.startsWith(begins) && !LETTER.test(said.charAt(begins.length))) ||
    RECEIPTS.some((word) => said.startsWith(word) && COLON.test(said.slice(word.length)))
  );
}

/** The local part of an address that a machine sends from; with what some systems hang on behind. */
const SENDER =
  /^(?:mailer-?daemon|postmaster|bounces?|(?:do-?not|no)[-_.]?reply|auto-?(?:reply|responder|mailer))(?:[-_.+].*)?$/u;

const LETTER = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Arabic}|\p{Script=Hebrew}/u;

const COLON = /^\s?[:：](?:\s|$)/u;

/** Before the subject of a receipt, with a colon: read, or thrown away unread, in the words of Outlook by language. */
const RECEIPTS: readonly string[] = [
  'read',
  'not read',
  'gelesen',
  'ungelesen gelöscht',
  'lu',
  'non lu',
  'leído',
  'letto',
  'lida',
  'gelezen',
  'læst',
  'läst',
  'lest',
  'luettu',
  'przeczytano',
  'přečteno',
  'okundu',
  'прочитано',
  'прочтено',
  '開封済み',
  '已读',
  '已讀',
  '읽음',
];

/**
 * In the words of Outlook, Gmail and the usual mail servers, by language: automatic answer, out of office, not
 * delivered. Lower-cased and composed; seen 2026-11.
 */
const BEGINNINGS: readonly string[] = [
  // English
  'automatic reply',
  'automatic response',
  'automated reply',
  'automated response',
  'auto reply',
  'auto-reply',
  'autoreply',
  'auto response',
  'auto-response',
  'out of office',
  'out of the office',
  'undeliverable',
  'undelivered mail returned to sender',
  'delivery status notification',
  'mail delivery failed',
  'mail delivery failure',
  'delivery failure',
  'failure notice',
  'returned mail',
  'return receipt (displayed',
  // German
  'automatische antwort',
  'automatische rückantwort',
  'abwesenheitsnotiz',
  'abwesenheitsnachricht',
  'unzustellbar',
  // French
  'réponse automatique',
  'absence du bureau',
  'message d’absence',
  "message d'absence",
  'non remis',
  'non distribuable',
  // Spanish
  'respuesta automática',
  'fuera de la oficina',
  'fuera de oficina',
  'no se puede entregar',
  // Italian
  'risposta automatica',
  'fuori ufficio',
  'fuori sede',
  'non recapitabile',
  // Portuguese
  'resposta automática',
  'fora do escritório',
  'não é possível entregar',
  // Dutch
  'automatisch antwoord',
  'afwezigheidsbericht',
  'onbestelbaar',
  // Danish, Norwegian, Swedish, Finnish
  'automatisk svar',
  'autosvar',
  'automatiskt svar',
  'frånvaromeddelande',
  'fraværsmelding',
  'automaattinen vastaus',
  'poissaoloviesti',
  // Polish, Czech, Slovak, Hungarian, Romanian
  'automatyczna odpowiedź',
  'odpowiedź automatyczna',
  'poza biurem',
  'automatická odpověď',
  'mimo kancelář',
  'automatická odpoveď',
  'automatikus válasz',
  'házon kívül',
  'răspuns automat',
  // Turkish, Greek, Russian, Ukrainian
  'otomatik yanıt',
  'ofis dışında',
  'αυτόματη απάντηση',
  'автоматический ответ',
  'автоответ',
  'автоматична відповідь',
  // Japanese, Chinese, Korean
  '自動応答',
  '自動返信',
  '自动回复',
  '自动答复',
  '自動回覆',
  '자동 회신',
  // Arabic, Hebrew
  'رد تلقائي',
  'الرد التلقائي',
  'תשובה אוטומטית',
  'מענה אוטומטי',
];
