import type { Field } from './column';

/**
 * How exports head their columns, parted by commas. The lists of a field are ranks: where
 * a file has a column of an earlier rank, later ones are left alone (Outlook's "Title" is "Mr.": it has a "Job Title").
 * From the exports of HubSpot, Salesforce, Pipedrive, LinkedIn, Google Contacts and Outlook, and the same words in
 * the languages that these products are sold in.
 */
export const ofPeople = {
  email: [
    `email, mail, email address, mail address, emails, work email, business email, email work,
     email home, email other, person email, person email work, person email home,
     person email other, contact email, lead email, personal email, home email, primary email,
     email # value, email #, email # address, additional email addresses, email adresse,
     mailadresse, adresse email, adresse mail, courriel, correo, correo electronico,
     direccion de correo electronico, indirizzo email, posta elettronica, endereco de email,
     emailadres, e postadress, e post, adres email, e posta, メール, メールアドレス, 电子邮件, 邮箱, 이메일,
     электронная почта, почта`,
  ],
  name: [
    `name, full name, display name, contact name, person name, lead name, contact, person,
     vollstandiger name, ansprechpartner, kontakt, nom complet, nombre completo, nome completo,
     volledige naam, naam, fullstandigt namn, namn, imie i nazwisko, 氏名, 名前, 姓名, 이름, имя и фамилия,
     фио`,
  ],
  firstName: [
    `first name, given name, forename, person first name, vorname, prenom, nombre, nome,
     primeiro nome, voornaam, fornamn, imie, 名, имя`,
  ],
  middleName: ['middle name, additional name, second prenom, segundo nombre, secondo nome'],
  lastName: [
    `last name, family name, surname, person last name, nachname, familienname, nom, nom de famille,
     apellido, apellidos, cognome, sobrenome, apelido, achternaam, efternamn, nazwisko, 姓, фамилия`,
  ],
  company: [
    `company, company name, organization, organisation, organization name, organization # name,
     organisation name, account, account name, employer, current company, associated company,
     company account, person organization, firma, unternehmen, firmenname, societe, entreprise,
     empresa, compania, azienda, societa, bedrijf, bedrijfsnaam, foretag, 会社, 会社名, 公司, 회사, компания`,
  ],
  title: [
    `job title, position, role, organization title, organization # title, person job title,
     current position, current title, occupation, stellenbezeichnung, funktion, poste, fonction,
     intitule du poste, cargo, puesto, ruolo, posizione, qualifica, functie, befattning, stanowisko,
     役職, 职位, 직책, должность`,
    'title, titel, titre, titulo, titolo',
  ],
  phone: [
    `phone, phone number, telephone, mobile, mobile phone, mobile phone number, mobile number, cell,
     cell phone, work phone, business phone, primary phone, direct phone, person phone,
     person phone work, person phone mobile, phone # value, phone work, phone mobile, tel, telefon,
     telefonnummer, mobiltelefon, handy, telephone portable, numero de telephone, telefono, movil,
     cellulare, telefone, celular, telefoon, telefoonnummer, mobiel, 電話番号, 电话, 전화번호, телефон`,
  ],
  profile: [
    `linkedin, linkedin url, linkedin profile, linkedin profile url, linkedin bio, person linkedin,
     person linkedin url, linkedin member profile url, linkedin link, linkedin profil,
     profil linkedin, perfil de linkedin`,
  ],
  source: [
    'lead source, original source, lead source detail, original traffic source, leadquelle',
    'source, channel, quelle, herkunft, origine, fuente, origen, fonte, origem, bron, kalla',
  ],
  stage: [
    'stage, funnel stage, lead stage, lifecycle stage, deal stage, pipeline stage, lebenszyklusphase',
    'lead status, status, phase, etape, etapa, fase, statut, estado, stato, stadie, etap',
  ],
  tags: [
    `tags, tag, labels, label, categories, category, group membership, groups, person labels,
     person label, kategorien, schlagworter, etiquettes, etiquetas, etichette, categorie,
     categorias`,
  ],
} satisfies Partial<Readonly<Record<Field, readonly string[]>>>;
