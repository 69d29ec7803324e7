"""Units of measure and currencies in French and Arabic: how they are read and written.

Currencies carry ISO 4217 codes, "dinar", "franc", "riyal" and the like where the text does not
say whose. Measures carry the symbol used in French and Arabic documents alike, durations the
English word ("year").
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from assistant.normalize import fold


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, its family and its words.

    Attributes:
        base, factor: one unit is `factor` times the unit whose code is `base`.
        french: singular and plural.
        arabic: singular, dual, plural of 3 to 10, accusative of 11 to 99.
    """

    code: str
    kind: Literal["money", "percent", "measure"]
    base: str
    factor: Fraction
    french: tuple[str, str]
    arabic: tuple[str, str, str, str]


# code | kind | base*factor | French | Arabic: singular, dual, plural, accusative | other forms;
# an indented line goes on with the one before.
_TABLE = """
MAD | money | | dirham, dirhams | درهم، درهمان، دراهم، درهما | dh, dhs, mad, dirham marocain,
    dirhams marocains, درهم مغربي, درهما مغربيا, دراهم مغربية
AED | money | | dirham émirati, dirhams émiratis | درهم إماراتي، درهمان إماراتيان، دراهم إماراتية،
    درهما إماراتيا | aed
USD | money | | dollar, dollars | دولار، دولاران، دولارات، دولارا | $, usd, us$, $us, $ us,
    dollar américain, dollars américains, دولار أمريكي, دولارات أمريكية, دولارا أمريكيا, دولار
    اميركي
CAD | money | | dollar canadien, dollars canadiens | دولار كندي، دولاران كنديان، دولارات كندية،
    دولارا كنديا | cad
EUR | money | | euro, euros | أورو، أورو، أورو، أورو | €, eur, يورو, اورو, يوروهات
GBP | money | | livre sterling, livres sterling | جنيه إسترليني، جنيهان إسترلينيان، جنيهات
    إسترلينية، جنيها إسترلينيا | £, gbp
pound | money | | livre, livres | جنيه، جنيهان، جنيهات، جنيها | livre égyptienne, livres
    égyptiennes, livre libanaise, livres libanaises, ليرة, ليرات, جنيه مصري, جنيهات مصرية, جنيها
    مصريا, ليرة لبنانية
XOF | money | | franc CFA, francs CFA | فرنك إفريقي، فرنكان إفريقيان، فرنكات إفريقية، فرنكا
    إفريقيا | fcfa, f cfa, xof, xaf, فرنك أفريقي, فرنك سيفا, فرنكات أفريقية, فرنكا أفريقيا, فرنك
    من عملة المجموعة المالية الإفريقية
franc | money | | franc, francs | فرنك، فرنكان، فرنكات، فرنكا |
CHF | money | | franc suisse, francs suisses | فرنك سويسري، فرنكان سويسريان، فرنكات سويسرية، فرنكا
    سويسريا | chf
dinar | money | | dinar, dinars | دينار، ديناران، دنانير، دينارا |
TND | money | | dinar tunisien, dinars tunisiens | دينار تونسي، ديناران تونسيان، دنانير تونسية،
    دينارا تونسيا | tnd
DZD | money | | dinar algérien, dinars algériens | دينار جزائري، ديناران جزائريان، دنانير جزائرية،
    دينارا جزائريا | dzd
riyal | money | | riyal, riyals | ريال، ريالان، ريالات، ريالا | rial, rials, sar, riyals
    saoudiens, riyals qatariens, ريال سعودي, ريال قطري, ريال عماني, ريالات سعودية
ouguiya | money | | ouguiya, ouguiyas | أوقية، أوقيتان، أواق، أوقية | mru, اوقيات
rupee | money | | roupie, roupies | روبية، روبيتان، روبيات، روبية |
yuan | money | | yuan, yuans | يوان، يوانان، يوانات، يوانا | cny, rmb
shilling | money | | shilling, shillings | شلن، شلنان، شلنات، شلنا | شيلينغ
centime | money | | centime, centimes | سنتيم، سنتيمان، سنتيمات، سنتيما | سنتيمًا
% | percent | | %, % | %، %، %، % | pour cent, p. cent, p. 100, في المائة, في المئة, بالمائة,
    بالمئة, في المية, بالمية, فى المائة, فى المئة, فالمائة,
    فالمئة, فالمية, ف المائة, ف المئة, ف المية
‰ | percent | % 1/10 | ‰, ‰ | ‰، ‰، ‰، ‰ | pour mille, في الألف, بالألف
point | measure | | point, points | نقطة، نقطتان، نقط، نقطة | point de pourcentage, points de
    pourcentage, نقاط, نقطة مئوية, نقط مئوية, نقاط مئوية, pts, point de base, points de base
W | measure | | W, W | واط، واط، واط، واط | watt, watts
kW | measure | W 1000 | kW, kW | كيلوواط، كيلوواط، كيلوواط، كيلوواط | kilowatt, kilowatts, كيلو
    واط
MW | measure | W 1000000 | MW, MW | ميغاواط، ميغاواط، ميغاواط، ميغاواط | mégawatt, mégawatts,
    ميجاواط, ميغاوات, ميجاوات, ميغا واط, ميغاوط, ميغاواطا, ميكاواط
GW | measure | W 1000000000 | GW, GW | جيغاواط، جيغاواط، جيغاواط، جيغاواط | gigawatt, gigawatts,
    غيغاواط, جيجاواط, غيغاوات, جيجاوات, جيغاوات, جيغا واط
kWh | measure | | kWh, kWh | كيلوواط ساعة، كيلوواط ساعة، كيلوواط ساعة، كيلوواط ساعة |
    kilowattheure, kilowattheures, kilowatt-heure, kilowatts-heure, kilowatts-heures,
    كيلوواط/ساعة, كيلوواط في الساعة
MWh | measure | kWh 1000 | MWh, MWh | ميغاواط ساعة، ميغاواط ساعة، ميغاواط ساعة، ميغاواط ساعة |
    mégawattheure, mégawattheures, mégawatts-heure, ميغاواط/ساعة
GWh | measure | kWh 1000000 | GWh, GWh | جيغاواط ساعة، جيغاواط ساعة، جيغاواط ساعة، جيغاواط ساعة |
    gigawattheure, gigawattheures, gigawatts-heure, غيغاواط ساعة, جيغاواط/ساعة, غيغاواط/ساعة
TWh | measure | kWh 1000000000 | TWh, TWh | تيراواط ساعة، تيراواط ساعة، تيراواط ساعة، تيراواط ساعة
    | térawattheure, térawattheures, térawatts-heure, تيراواط/ساعة
km | measure | m 1000 | km, km | كيلومتر، كيلومتران، كيلومترات، كيلومترا | kilomètre, kilomètres,
    كلم, كيلومترًا, كم, كيلو متر
m | measure | | m, m | متر، متران، أمتار، مترا | mètre, mètres
cm | measure | m 1/100 | cm, cm | سنتيمتر، سنتيمتران، سنتيمترات، سنتيمترا | centimètre,
    centimètres, سم, سنتمتر, سنتمترا
mm | measure | m 1/1000 | mm, mm | مليمتر، مليمتران، مليمترات، مليمترا | millimètre, millimètres,
    ملم, ميليمتر, ملمتر, ميليمترا, ملمترا
nautical mile | measure | | mille marin, milles marins | ميل بحري، ميلان بحريان، أميال بحرية، ميلا
    بحريا | milles nautiques
m² | measure | | m², m² | متر مربع، متران مربعان، أمتار مربعة، مترا مربعا | mètre carré, mètres
    carrés, م²
km² | measure | m² 1000000 | km², km² | كيلومتر مربع، كيلومتران مربعان، كيلومترات مربعة، كيلومترا
    مربعا | kilomètre carré, kilomètres carrés, كلم مربع, كلم²
ha | measure | m² 10000 | hectare, hectares | هكتار، هكتاران، هكتارات، هكتارا | ha
m³ | measure | | m³, m³ | متر مكعب، متران مكعبان، أمتار مكعبة، مترا مكعبا | mètre cube, mètres
    cubes, م³
L | measure | m³ 1/1000 | litre, litres | لتر، لتران، لترات، لترا | ليتر, ليترا, ليترات
t | measure | kg 1000 | tonne, tonnes | طن، طنان، أطنان، طنا | tonnes métriques
kg | measure | | kg, kg | كيلوغرام، كيلوغرامان، كيلوغرامات، كيلوغراما | kilogramme, kilogrammes,
    kilo, kilos, كلغ, كغ, كغم, كيلوجرام, كيلو
quintal | measure | kg 100 | quintal, quintaux | قنطار، قنطاران، قناطير، قنطارا |
gram | measure | kg 1/1000 | gramme, grammes | غرام، غرامان، غرامات، غراما | جرام
degree | measure | | degré, degrés | درجة، درجتان، درجات، درجة | °c, degrés celsius, درجة مئوية,
    درجات مئوية
Gbit/s | measure | Mbit/s 1000 | Gbit/s, Gbit/s | جيغابت في الثانية، جيغابت في الثانية، جيغابت في
    الثانية، جيغابت في الثانية | gbps, gb/s, gigabit par seconde, gigabits par seconde, جيغابيت في
    الثانية, غيغابت في الثانية, غيغابيت في الثانية, جيجابت في الثانية
Mbit/s | measure | | Mbit/s, Mbit/s | ميغابت في الثانية، ميغابت في الثانية، ميغابت في الثانية،
    ميغابت في الثانية | mbps, mb/s, mégabit par seconde, mégabits par seconde, ميغابيت في الثانية,
    ميجابت في الثانية, ميغابايت في الثانية
Tbit/s | measure | Mbit/s 1000000 | Tbit/s, Tbit/s | تيرابت في الثانية، تيرابت في الثانية، تيرابت
    في الثانية، تيرابت في الثانية | tbps, térabits par seconde, térabit par seconde, تيرابيت في
    الثانية
Mo | measure | | Mo, Mo | ميغابايت، ميغابايت، ميغابايت، ميغابايت | mégaoctet, mégaoctets, ميغا
    بايت, ميغاأوكتيت
Go | measure | Mo 1000 | Go, Go | جيغابايت، جيغابايت، جيغابايت، جيغابايت | gigaoctet, gigaoctets,
    gb, غيغابايت, جيجابايت, جيغا بايت, جيغاأوكتيت, جيغا
To | measure | Mo 1000000 | To, To | تيرابايت، تيرابايت، تيرابايت، تيرابايت | téraoctet,
    téraoctets, tb, تيرا بايت
Po | measure | Mo 1000000000 | pétaoctet, pétaoctets | بيتابايت، بيتابايت، بيتابايت، بيتابايت | po
MHz | measure | | MHz, MHz | ميغاهرتز، ميغاهرتز، ميغاهرتز، ميغاهرتز | mégahertz, ميغا هرتز,
    ميجاهرتز
GHz | measure | MHz 1000 | GHz, GHz | جيغاهرتز، جيغاهرتز، جيغاهرتز، جيغاهرتز | gigahertz,
    غيغاهرتز, جيغا هرتز
century | measure | month 1200 | siècle, siècles | قرن، قرنان، قرون، قرنا |
year | measure | month 12 | an, ans | سنة، سنتان، سنوات، سنة | année, années, عام, عامان, عامين,
    عاما, أعوام, سنتين, سنين, حولا
month | measure | | mois, mois | شهر، شهران، أشهر، شهرا | شهرين, شهور
week | measure | day 7 | semaine, semaines | أسبوع، أسبوعان، أسابيع، أسبوعا | أسبوعين
day | measure | | jour, jours | يوم، يومان، أيام، يوما | يومين, journée, journées
hour | measure | day 1/24 | heure, heures | ساعة، ساعتان، ساعات، ساعة | h, ساعتين
minute | measure | day 1/1440 | minute, minutes | دقيقة، دقيقتان، دقائق، دقيقة | min, mn, دقيقتين
second | measure | day 1/86400 | seconde, secondes | ثانية، ثانيتان، ثوان، ثانية | ثواني
ms | measure | day 1/86400000 | milliseconde, millisecondes | ميلي ثانية، ميلي ثانية، ميلي ثانية،
    ميلي ثانية | ms, مللي ثانية
"""
_GENERIC = {
    "XOF": "franc", "CHF": "franc", "TND": "dinar", "DZD": "dinar", "GBP": "pound",
}  # fmt: skip


def _read_table() -> tuple[dict[str, Unit], dict[str, str]]:
    units: dict[str, Unit] = {}
    forms: dict[str, str] = {}
    for line in _TABLE.replace("\n    ", " ").strip().splitlines():
        code, kind, scale, french, arabic, others = (cell.strip() for cell in line.split("|"))
        base, _, factor = scale.partition(" ")
        one, many = (form.strip() for form in french.split(","))
        single, dual, plural, accusative = (form.strip() for form in arabic.split("،"))
        units[code] = Unit(
            code,
            kind,  # type: ignore[arg-type]
            base or code,
            Fraction(factor or 1),
            (one, many),
            (single, dual, plural, accusative),
        )
        words = [one, many, single, dual, plural, accusative, *others.split(",")]
        for form in words:
            if form.strip():
                forms.setdefault(fold(form.strip()), code)
    return units, forms


UNITS, _FORMS = _read_table()
for _other_word in ("livre", "livres"):  # books, far more often
    del _FORMS[_other_word]
DUAL_UNITS = {
    form: unit.code
    for unit in reversed(UNITS.values())
    for dual in (fold(unit.arabic[1]),)
    if dual.endswith("ان") and " " not in dual and dual != fold(unit.arabic[0])
    for form in (dual, dual[:-2] + "ين")
} | {"عامان": "year", "عامين": "year"}
DURATIONS = frozenset({"century", "year", "month", "week", "day", "hour", "minute", "second"})
SINGULARS = {
    fold(form): unit.code for unit in UNITS.values() for form in (unit.arabic[0], unit.arabic[3])
} | {fold(form): "year" for form in ("عام", "عاما")}
SYMBOLS_BEFORE = re.compile(r"(?<![^\W\d_])(us ?\$|\$|€|£|usd|eur|mad|dhs?|xof|fcfa|gbp) ?\Z")
_LINK = r"(?: {0,2}(?:de +|d'|des +|en +(?=dollars|euros|dirhams)|من +(?:ال)?)| {0,2}(?:ال)?)"
_UNIT = re.compile(
    _LINK
    + "("
    + "|".join(re.escape(form) for form in sorted(_FORMS, key=len, reverse=True))
    + r")(?![^\W_])(?!['’])"
)


def unit_at(folded: str, at: int) -> tuple[str, int, int] | None:
    """The unit that stands at an offset of folded text: its code, its start and its end."""
    found = _UNIT.match(folded, at)
    return (_FORMS[found[1]], found.start(1), found.end()) if found else None


def same_unit(one: str, other: str) -> bool:
    """Whether two units are one, or one is the other without its country."""
    return one == other or _GENERIC.get(one) == other or _GENERIC.get(other) == one
