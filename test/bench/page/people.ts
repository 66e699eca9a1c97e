/** The invented people of a seeded store, the same in every run; addresses end in `.example` (RFC 2606). */
export type SeededPerson = { readonly name: string; readonly email: string; readonly company: string };

/**
 * The person of a number.
 * @param number from 0
 */
export function personOf(number: number): SeededPerson {
  const first = pick(firstNames, scatter(number, 1));
  const last = `${pick(beginnings, scatter(number, 2))}${pick(endings, scatter(number, 3))}`;
  const company = `${pick(beginnings, scatter(number, 4))}${pick(endings, scatter(number, 5))} ${pick(trades, scatter(number, 6))}`;
  const domain = company.toLowerCase().replace(' ', '-');
  return {
    name: `${first} ${last}`,
    email: `${first}.${last}.${number}@${domain}.example`.toLowerCase(),
    company,
  };
}

/** The identity key by which the person of a number is looked up. */
export function keyOf(number: number): string {
  return `mail:${personOf(number).email}`;
}

/** The key of somebody whom no seeded store holds. */
export function strangerKeyOf(number: number): string {
  return `mail:stranger.${number}@${personOf(number).company.toLowerCase().replace(' ', '-')}.example`;
}

/** Numbers that look as if drawn by lot and are the same in every run (Knuth's multiplicative hash, mixed). */
export function scatter(number: number, salt: number): number {
  let mixed = Math.imul(number + 1, 0x9e37_79b1) ^ Math.imul(salt, 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb_352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846c_a68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function pick<Value>(values: readonly Value[], at: number): Value {
  return values[at % values.length] as Value;
}

const firstNames =
  'Ada Amara Anneli Arjun Bela Bruno Cecily Dario Edda Emeka Fatou Freya Gita Hana Hugo Ines Ivo Jana Kaito Kofi Lena Lior Maren Mateo Nadia Noor Odin Orla Paolo Petra Quinn Rahel Ravi Rosa Sanne Selim Tilda Tomas Uma Vera Wanda Xenia Yara Yusuf Zora'.split(
    ' ',
  );
const beginnings =
  'Alder Bram Cald Dorn Elm Falk Grun Hald Isen Jarn Kest Lind Marr Nord Oster Pell Quill Rosen Stern Thorn Ulm Vale Wester York Zell'.split(
    ' ',
  );
const endings =
  'bach berg brook by dahl dorf feld ford gard gate haus holm hurst kamp land ley lund mark mond rup stad stead strom thal ton vik wald wick worth'.split(
    ' ',
  );
const trades =
  'Analytics Chemie Energy Foods Freight Labs Logistics Marine Metals Optics Paper Robotics Textiles Works'.split(
    ' ',
  );
