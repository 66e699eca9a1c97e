import type { Person } from '@/lib/funnel/person/person';

type CastMember = Pick<Person, 'name' | 'company' | 'title' | 'phone' | 'buyingRole' | 'dealValue'> & {
  readonly name: string;
  /** Null: nobody knows it yet, the profile has to do. */
  readonly email: string | null;
  readonly profile?: string;
};

/**
 * Everybody here is invented, and every address ends in `.example`, which belongs to nobody (RFC 2606). Several
 * scripts and a very long name are here on purpose: the product has to look right with all of them.
 */
export const cast = {
  ines: {
    name: 'Inès Okonjo-Marchetti',
    email: 'ines.okonjo@lumenroute.example',
    company: 'Lumenroute',
    title: 'VP Operations',
    buyingRole: 'economicBuyer',
    phone: '+33 1 99 00 41 20',
  },
  tomasz: {
    name: 'Tomasz Brzękalski',
    email: 't.brzekalski@kolejnia.example',
    company: 'Kolejnia',
    title: 'Head of IT',
  },
  priya: {
    name: 'Priya Venkataraghavan-Østby',
    email: 'priya@fjordledger.example',
    company: 'Fjordledger',
    title: 'Finance Director',
  },
  darya: {
    name: 'Дарья Ковалевич',
    email: 'd.kovalevich@severnet.example',
    company: 'Севернет',
    title: 'CTO',
  },
  sakura: {
    name: '高木 さくら',
    email: 'sakura.takagi@hinodeworks.example',
    company: '日の出ワークス',
    title: '購買部長',
  },
  malik: {
    name: 'Malik Thorne-Adeyemi',
    email: 'malik@orchardgrid.example',
    company: 'Orchardgrid',
    title: 'COO',
    phone: '+44 1632 960417',
  },
  chrysa: {
    name: 'Χρυσάνθη Λεβέντη',
    email: 'c.leventi@aigaio.example',
    company: 'Αιγαίο Δίκτυα',
    title: 'Operations Lead',
    buyingRole: 'endUser',
  },
  bruno: {
    name: 'Bruno Saavedra',
    email: 'bruno.saavedra@cumbrepack.example',
    company: 'Cumbre Pack',
    title: 'Gerente general',
  },
  zawadi: {
    name: 'Zawadi Kiprotich',
    email: 'zawadi@nyotafreight.example',
    company: 'Nyota Freight',
    title: 'Fleet Manager',
  },
  leilani: {
    name: 'Leilani Kahoano',
    email: 'leilani@reefworks.example',
    company: 'Reefworks',
    title: 'Founder',
  },
  edvard: {
    name: 'Edvard Lindqvåg',
    email: 'edvard.lindqvag@tallskog.example',
    company: 'Tallskog AB',
    title: 'Inköpschef',
    dealValue: { amount: 18000, currency: 'EUR' },
  },
  noemie: {
    name: 'Noémie Abbascal',
    email: 'noemie@atelierpont.example',
    company: 'Atelier Pont',
    title: 'Directrice',
    dealValue: { amount: 9600, currency: 'EUR' },
  },
  seun: {
    name: 'Oluwaseun Fairweather',
    email: 'seun@brightmoor.example',
    company: 'Brightmoor Energy',
    title: 'Head of Procurement',
    dealValue: { amount: 32000, currency: 'EUR' },
  },
  nour: {
    name: 'نور الهدى العطار',
    email: 'n.alattar@bayanlabs.example',
    company: 'مختبرات بيان',
    title: 'مديرة العمليات',
    dealValue: { amount: 12500, currency: 'EUR' },
  },
  maximiliana: {
    name: 'Maximiliana-Theodora von Hohenwartburg-Lichtenau',
    email: 'm.t.von.hohenwartburg-lichtenau@vereinigte-praezisionswerkzeuge.example',
    company: 'Vereinigte Mittelrheinische Präzisionswerkzeug- und Maschinenbaugesellschaft',
    title: 'Bereichsleiterin Digitalisierung und kaufmännische Prozesse',
    dealValue: { amount: 41000, currency: 'EUR' },
  },
  amaru: {
    name: 'Amaru Quisbert',
    email: 'amaru@altiplanosur.example',
    company: 'Altiplano Sur',
    title: 'CIO',
    dealValue: { amount: 15200, currency: 'EUR' },
  },
  soren: {
    name: 'Søren Vestergaard-Blom',
    email: 'soren@havnelys.example',
    company: 'Havnelys',
    title: 'CEO',
    dealValue: { amount: 7800, currency: 'EUR' },
  },
  gwen: {
    name: 'Gwendolyn Ashgrove',
    email: 'g.ashgrove@thornbury.example',
    company: 'Thornbury & Daughters',
    title: 'Managing Director',
    dealValue: { amount: 22000, currency: 'EUR' },
  },
  rafael: {
    name: 'Rafael Montezinho',
    email: 'rafael@pontoalto.example',
    company: 'Ponto Alto',
    title: 'Diretor comercial',
  },
  ivo: {
    name: 'Ivo Straka',
    email: 'ivo.straka@funnelcraft.example',
    company: 'Funnelcraft',
    title: 'Product Manager',
  },
  petra: {
    name: 'Petra Zilinsky',
    email: 'petra.zilinsky@kvadrat.example',
    company: 'Kvadrat Plus',
    title: 'Office Manager',
  },
  hamish: { name: 'Hamish Doull', email: 'hamish@glenmarl.example', company: 'Glenmarl' },
  haneul: { name: '정하늘', email: 'haneul.jung@namsanlogis.example', company: '남산로지스', title: '팀장' },
  celeste: {
    name: 'Celeste Okafor-Wynn',
    email: 'celeste@marigoldhealth.example',
    company: 'Marigold Health',
    title: 'Practice Director',
  },
  mateus: {
    name: 'Mateus Carvalhal',
    email: 'mateus@verdenorte.example',
    company: 'Verde Norte',
    title: 'Data Lead',
    buyingRole: 'influencer',
  },
  freya: {
    name: 'Freya Nordmo',
    email: 'freya.nordmo@isbre.example',
    company: 'Isbre',
    title: 'Marketing Manager',
  },
  basil: {
    name: 'Basil Harrowgate',
    email: 'basil@copperbeech.example',
    company: 'Copperbeech',
    title: 'Consultant',
  },
  ottoline: {
    name: 'Ottoline Quayle',
    email: null,
    profile: 'ottoline-quayle-invented',
    company: 'Quayle & Sons',
    title: 'Partner',
  },
} as const satisfies Readonly<Record<string, CastMember>>;

export type CastId = keyof typeof cast;

/** What is known of a member of the cast, as a lead's person. */
export function personOf(id: CastId): Person & { readonly name: string } {
  const { email, profile, ...known }: CastMember = cast[id];
  return {
    ...known,
    emails: email === null ? [] : [email],
    profiles: profile === undefined ? [] : [`https://www.linkedin.com/in/${profile}`],
    records: [],
  };
}
