/**
 * Endings of names in the languages that inflect them: German, Slavic, Baltic, Finnish, Estonian, Hungarian and
 * Turkish, without accents. Endings that make ordinary words of common short names are left out, such as `Mark` and
 * `et`, `Tim` and `e`.
 */
const latin = endings(
  's|ns|ens|sche|schen|scher|sches|schem|' +
    'a|u|y|i|o|ou|ovi|owi|em|om|im|ym|iem|ie|ei|ov|ova|ovo|ove|ovou|ovy|in|ina|ino|ine|iny|inou|yn|' +
    'eho|emu|ego|iego|iemu|ej|iej|ich|ych|ui|iui|io|ai|aus|umi|ui|ae|' +
    'n|lle|lta|lla|sta|ssa|lta|ille|ilta|illa|ista|issa|ia|iin|an|en|le|lt|ga|ks|ile|ilt|ist|iga|' +
    'nak|nek|val|vel|hoz|hez|tol|ra|re|ban|ben|ba|be|bol|rol|ert|kent|ot|' +
    'nin|nun|da|de|ta|te|dan|den|tan|ten|la|ya|ye|yi|yu|yla|yle|ca|ce|la|li|lu',
);

/** Endings that would make ordinary words of shorter names, such as `time` of `Tim` or `Markt` of `Mark`. */
const latinOfLong = endings('e|t|es|at|et|ny|ne|ku');

const cyrillic = endings(
  'а|у|ом|ем|е|ы|и|о|ой|ою|ей|ею|ю|я|ов|ова|ово|ову|овы|овым|ин|ина|ину|иной|ины|ого|ому|ым|им|ую|его|ему|ові|еві|і|ї|ь|ью',
);

const greek = endings('α|ασ|ου|ο|ε|ησ|η|ων|ουσ|εσ|οι|ιου');

/** Elsewhere what follows a name is not looked at, up to this many letters. */
const MOST_LETTERS = 6;

/** Whether `rest` may follow a stem of the folded part of a name. */
export function isEnding(rest: string, part: string): boolean {
  if (rest === '') return true;
  const first = part.charCodeAt(0);
  if (first < 0x250) {
    // Hungarian doubles the last letter: "Péterrel".
    return (
      latin.has(rest) || (part.length > 4 && latinOfLong.has(rest)) || /^(.)[ae]l$/.exec(rest)?.[1] === part.at(-1)
    );
  }
  if (first < 0x400) return greek.has(rest);
  return first < 0x530 ? cyrillic.has(rest) : rest.length <= MOST_LETTERS;
}

/** What stays of a folded part in the other cases: `anna` → `ann`, `marek` → `mark`, `pekka` → `peka`. */
export function stemsOf(part: string): string[] {
  const stems = [
    part.replace(/(?<=..)[aeiouyаеёиіїоуыэюяйьαεηιουω]$/u, ''),
    part.replace(/(?<=...)(as|is|us|os|ys|ασ|ησ|οσ)$/u, ''),
    part.replace(/(?<=..[^aeiouyаеиоуыαεηιο])[eoео](?=[^aeiouyаеиоуы]$)/u, ''),
    part.replace(/([kpt])\1(?=[aeiouy]$)/u, '$1'),
    part.replace(/(?<=..)nen$/u, 'se'),
    part.replace(/(?<=...)(ij|yj|ий|ый|ой)$/u, ''),
  ];
  return [...new Set(stems)].filter((stem) => stem !== part);
}

function endings(list: string): ReadonlySet<string> {
  return new Set(list.split('|'));
}
