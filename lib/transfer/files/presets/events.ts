import type { Preset } from './preset';

/**
 * Lists of webinars, as Zoom, GoToWebinar, Teams and Webex give them; the headers are those that their help pages and
 * public samples show.
 */
export const webinarAttendees: Preset = {
  id: 'webinar-attendees',
  product: 'Zoom, GoToWebinar, Teams',
  holds: 'attendees',
  rows: 'people',
  needs: [
    'join time, first join, join time 1, attendance start, time joined',
    'email, email address, e-mail, user email, participant id (upn)',
  ],
  columns: {
    name: 'user name (original name), name (original name), name, participant name, full name',
    email: 'email, email address, e-mail, user email',
    'did:webinar-attended': 'join time, first join, join time 1, attendance start, time joined',
    'did:webinar-registered':
      'registration time, registration date/time, registration date, registered on, approval time',
    activitySource: 'topic, webinar name, event name, session title',
  },
  ignored:
    'attended, approval status, leave time, last leave, time in session, role, is guest, country/region name, interest rating, source name, participant id (upn), title',
};

export const webinarRegistrants: Preset = {
  id: 'webinar-registrants',
  product: 'Zoom, GoToWebinar, Teams',
  holds: 'registrants',
  rows: 'people',
  needs: [
    'registration time, registration date/time, registration date, registered on, registration timestamp',
    'email, email address, e-mail',
  ],
  without: 'join time, first join, opportunity name, deal name',
  columns: {
    'did:webinar-registered':
      'registration time, registration date/time, registration date, registered on, registration timestamp',
    activitySource: 'topic, webinar name, event name, session title',
  },
  ignored: 'approval status, registration status, status, unsubscribed, source name, title',
};

/** Sign-ups and contact forms, as form tools and CRMs list them. */
export const formSubmissions: Preset = {
  id: 'form-submissions',
  product: 'Typeform, Google Forms, HubSpot',
  holds: 'submissions',
  rows: 'people',
  needs: [
    `submission date, submitted at, submitted on, submit date (utc), submission time, submission timestamp, conversion date,
     date submitted, timestamp, form submitted at, zeitstempel, horodateur, marca temporal`,
    'email, email address, e-mail, your email, work email, contact_id, contact id',
  ],
  without: 'property, value, join time, deal name, open',
  columns: {
    'did:form': `submission date, submitted at, submitted on, submit date (utc), submission time, submission timestamp,
      conversion date, date submitted, timestamp, form submitted at, zeitstempel, horodateur, marca temporal`,
    email: 'your email, email, email address, work email',
    name: 'your name, name, full name',
    activitySource: 'form name, form, form title, page title, conversion page title',
    notes: 'message, your message, comments',
    recordId: 'contact_id, contact id',
  },
  ignored:
    'start date (utc), network id, response type, conversion_id, page_id, form_id, portal_id, page_url, #, title',
  recordType: 'contact',
};

/** Visits of a website by day and source; never who came. */
export const websiteVisits: Preset = {
  id: 'website-visits',
  product: 'Google Analytics, Matomo, Plausible',
  holds: 'visits',
  rows: 'visits',
  needs: [
    'sessions, visits, visitors, website visits, unique visitors, total users, users, besuche, visites',
    `date, day, week, month, start date, period, nth day, datum, from,
     session source, session source / medium, source / medium, source, channel, referrer, session default channel group,
     session primary channel group, default channel group, channel group, referrer type`,
  ],
  without: 'email, email address, e-mail, first name, last name, name, contact id, lead id',
  columns: {
    visits: 'sessions, visits, website visits, visitors, besuche, visites',
    visitsFrom: 'date, day, week, month, start date, period, datum, from',
    visitsTo: 'end date, to, until',
    source: `session source / medium, session source, source / medium, source, channel, referrer, session default channel group,
      session primary channel group (default channel group), session primary channel group, default channel group,
      channel group, referrer type`,
  },
};
