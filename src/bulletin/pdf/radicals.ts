// Text of a PDF in, the same with radicals as the characters they look like out. Many fonts show 高 and ⾼ by one glyph,
// and programs that print write the second one into the file: no search and no name would find it.

/** Radicals of the supplement that have no compatibility mapping in Unicode, each before its character. */
const SUPPLEMENT =
  '⺁厂⺃乚⺇几⺈刀⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺦丬⺩王⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳罒⺶羊⺷羊⺹耂⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒長⻓长⻔门⻕阝⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

const byRadical = new Map<string, string>()
for (let i = 0; i + 1 < SUPPLEMENT.length; i += 2) byRadical.set(SUPPLEMENT[i]!, SUPPLEMENT[i + 1]!)

/** The Kangxi radicals and the compatibility ideographs have a mapping of their own; lengths stay. */
export const replaceRadicals = (text: string): string =>
  text.replace(
    /[\u2e80-\u2eff]|[\u2f00-\u2fdf]|[\uf900-\ufad9]/g,
    (sign) => byRadical.get(sign) ?? sign.normalize('NFKC'),
  )
