import type { Preset } from './preset';

/** Settings > Data privacy > Get a copy of your data; a note stands above the header. */
export const linkedinConnections: Preset = {
  id: 'linkedin-connections',
  product: 'LinkedIn',
  holds: 'connections',
  rows: 'people',
  needs: ['first name', 'last name', 'connected on'],
  columns: { profile: 'url', addedAt: 'connected on' },
  dateFormat: 'named',
};

/** Since 2024; columns that hold several values part them by `:::`. */
export const googleContacts: Preset = {
  id: 'google-contacts',
  product: 'Google Contacts',
  holds: 'addressBook',
  rows: 'people',
  needs: [
    'first name',
    'last name',
    'labels',
    'organization name, e-mail 1 - value, e-mail 1 - label, phone 1 - value',
  ],
  columns: { company: 'organization name', title: 'organization title' },
  ignored:
    'e-mail 1 - label, e-mail 2 - label, e-mail 3 - label, phone 1 - label, phone 2 - label, phonetic first name, phonetic last name, file as, birthday, event 1 - value',
};

export const googleContactsOld: Preset = {
  id: 'google-contacts-old',
  product: 'Google Contacts',
  holds: 'oldAddressBook',
  rows: 'people',
  needs: [
    'name',
    'given name',
    'family name',
    'yomi name, given name yomi, e-mail 1 - value, e-mail 1 - type',
  ],
  columns: { company: 'organization 1 - name', title: 'organization 1 - title' },
  ignored: 'e-mail 1 - type, e-mail 2 - type, phone 1 - type, phone 2 - type, birthday, occupation',
};

export const outlookContacts: Preset = {
  id: 'outlook-contacts',
  product: 'Outlook',
  holds: 'contacts',
  rows: 'people',
  needs: [
    'first name',
    'last name',
    'e-mail address',
    'e-mail display name, e-mail type, business phone, job title',
    'company',
  ],
  columns: {
    email: 'e-mail address, e-mail 2 address, e-mail 3 address',
    phone: 'mobile phone, business phone, primary phone, home phone',
  },
  ignored:
    "title, account, location, profession, referred by, e-mail display name, e-mail 2 display name, e-mail 3 display name, assistant's phone, company main phone, web page, priority, sensitivity",
};
