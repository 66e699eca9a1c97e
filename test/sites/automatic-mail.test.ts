import { describe, expect, it } from 'vitest';
import { isAutomaticMail } from '@/lib/sites/automatic-mail';

const ada = 'ada@example.com';

describe('a mail that a machine wrote', () => {
  it.each([
    'Automatic reply: Contract draft',
    'AUTOMATIC REPLY: Contract draft',
    '  Out of Office Re: Contract draft',
    'Automatische Antwort: Vertrag',
    'Réponse automatique : Contrat',
    // The accent as a mark of its own, as some systems write it.
    'Re\u0301ponse automatique : Contrat',
    'Respuesta automática: Contrato',
    'Risposta automatica: Contratto',
    'Resposta automática: Contrato',
    'Automatisch antwoord: Contract',
    'Autosvar: Kontrakt',
    'Odpowiedź automatyczna: Umowa',
    'Автоматический ответ: Договор',
    '自動返信: 契約',
    '자동 회신: 계약',
    'תשובה אוטומטית: חוזה',
    'Undeliverable: Contract draft',
    'Delivery Status Notification (Failure)',
    'Read: Contract draft',
    'Not read: Contract draft',
    'Gelesen: Vertrag',
    'Lu : Contrat',
    '開封済み: 契約',
    'Return Receipt (displayed) - Contract draft',
  ])('is told by its subject: %s', (subject) => {
    expect(isAutomaticMail(subject, ada)).toBe(true);
  });

  it.each([
    'MAILER-DAEMON@mail.example',
    'mailer-daemon@googlemail.example',
    'postmaster@example.com',
    'no-reply@example.com',
    'noreply@example.com',
    'do-not-reply@example.com',
    'donotreply+7f3@example.com',
    'bounces+ada=example.com@list.example',
    'no.reply-news@example.com',
  ])('is told by its sender: %s', (from) => {
    expect(isAutomaticMail('Contract draft', from)).toBe(true);
  });

  it.each([
    ['Contract draft', ada],
    ['', ada],
    ['About your automatic reply: thanks', ada],
    ['Autosvarets vei', ada],
    ['Out of officers', ada],
    ['Undeliverables', ada],
    ['Read this: the contract', ada],
    ['Ludwig: the contract', ada],
    ['Return receipt of the contract', ada],
    ['Hello', 'noreplyson@example.com'],
    ['Hello', 'bounceback.tours@example.com'],
    ['Hello', 'no.replica@example.com'],
  ])('is not every mail: %j from %s', (subject, from) => {
    expect(isAutomaticMail(subject, from)).toBe(false);
  });
});
