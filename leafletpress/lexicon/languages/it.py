"""Italian."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Lexicon, by_word, in_order

LEXICON = Lexicon(
    scripts=("Latn",),
    amounts=by_word(
        {
            (15, "minute"): "quarto_d'ora quarto_d’ora",
            (45, "minute"): "tre_quarti_d'ora tre_quarti_d’ora",
            (30, "minute"): "mezz'ora mezz’ora mezzora",
        }
    ),
    numbers={
        **in_order(
            "un|uno|una|un' due|entrambi|entrambe tre quattro cinque sei sette otto nove dieci undici "
            "dodici|dozzina tredici quattordici quindici sedici diciassette diciotto diciannove venti "
            "ventuno|ventun ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove "
            "trenta trentuno trentadue trentatré trentaquattro trentacinque trentasei trentasette trentotto "
            "trentanove quaranta quarantuno quarantadue quarantatré quarantaquattro quarantacinque quarantasei "
            "quarantasette quarantotto quarantanove cinquanta cinquantuno cinquantadue cinquantatré "
            "cinquantaquattro cinquantacinque cinquantasei cinquantasette cinquantotto cinquantanove sessanta "
            "sessantuno sessantadue sessantatré sessantaquattro sessantacinque sessantasei sessantasette "
            "sessantotto sessantanove settanta settantuno settantadue settantatré settantaquattro settantacinque "
            "settantasei settantasette settantotto settantanove ottanta ottantuno ottantadue ottantatré "
            "ottantaquattro ottantacinque ottantasei ottantasette ottantotto ottantanove novanta novantuno "
            "novantadue novantatré novantaquattro novantacinque novantasei novantasette novantotto novantanove"
        ),
        **by_word(
            {
                100: "cento",
                200: "duecento",
                300: "trecento",
                400: "quattrocento",
                500: "cinquecento",
                600: "seicento",
                700: "settecento",
                800: "ottocento",
                900: "novecento",
                110: "centodieci",
                120: "centoventi",
                130: "centotrenta",
                140: "centoquaranta",
                150: "centocinquanta",
                160: "centosessanta",
                170: "centosettanta",
                180: "centottanta",
                190: "centonovanta",
                210: "duecentodieci",
                220: "duecentoventi",
                230: "duecentotrenta",
                240: "duecentoquaranta",
                250: "duecentocinquanta",
                260: "duecentosessanta",
                270: "duecentosettanta",
                280: "duecentottanta",
                290: "duecentonovanta",
                310: "trecentodieci",
                320: "trecentoventi",
                330: "trecentotrenta",
                340: "trecentoquaranta",
                350: "trecentocinquanta",
                360: "trecentosessanta",
                370: "trecentosettanta",
                380: "trecentottanta",
                390: "trecentonovanta",
                410: "quattrocentodieci",
                420: "quattrocentoventi",
                430: "quattrocentotrenta",
                440: "quattrocentoquaranta",
                450: "quattrocentocinquanta",
                460: "quattrocentosessanta",
                470: "quattrocentosettanta",
                480: "quattrocentottanta",
                490: "quattrocentonovanta",
                510: "cinquecentodieci",
                520: "cinquecentoventi",
                530: "cinquecentotrenta",
                540: "cinquecentoquaranta",
                550: "cinquecentocinquanta",
                560: "cinquecentosessanta",
                570: "cinquecentosettanta",
                580: "cinquecentottanta",
                590: "cinquecentonovanta",
                610: "seicentodieci",
                620: "seicentoventi",
                630: "seicentotrenta",
                640: "seicentoquaranta",
                650: "seicentocinquanta",
                660: "seicentosessanta",
                670: "seicentosettanta",
                680: "seicentottanta",
                690: "seicentonovanta",
                710: "settecentodieci",
                720: "settecentoventi",
                730: "settecentotrenta",
                740: "settecentoquaranta",
                750: "settecentocinquanta",
                760: "settecentosessanta",
                770: "settecentosettanta",
                780: "settecentottanta",
                790: "settecentonovanta",
                810: "ottocentodieci",
                820: "ottocentoventi",
                830: "ottocentotrenta",
                840: "ottocentoquaranta",
                850: "ottocentocinquanta",
                860: "ottocentosessanta",
                870: "ottocentosettanta",
                880: "ottocentottanta",
                890: "ottocentonovanta",
                910: "novecentodieci",
                920: "novecentoventi",
                930: "novecentotrenta",
                940: "novecentoquaranta",
                950: "novecentocinquanta",
                960: "novecentosessanta",
                970: "novecentosettanta",
                980: "novecentottanta",
                990: "novecentonovanta",
                Fraction(1, 2): "mezzo mezza metà",
                Fraction(1, 4): "quarto",
                Fraction(3, 4): "tre_quarti",
                Fraction(1, 3): "terzo",
            }
        ),
    },
    number_joins=("e",),
    number_after={"e mezzo": Fraction(1, 2), "e mezza": Fraction(1, 2), "e un quarto": Fraction(1, 4)},
    multipliers=by_word({1_000: "mille mila", 1_000_000: "milione milioni"}),
)
