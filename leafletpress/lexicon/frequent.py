"""Words that every text of a language is full of, and letters that tell it from its neighbours of the same script.

A word that two languages share tells neither, so a list may hold words of its neighbours. `-` stands before the end of
a word. `hi_guru` is Hindi written in the letters of Punjabi.
"""

from __future__ import annotations

from functools import lru_cache

from leafletpress.lexicon.form import words

WORDS = {
    # Latin letters.
    "en": (
        "the and of to in is are was be been it its your you we our us they them their he she his her this that these "
        "those if or but not with without for from on at by as an a do does did can cannot could will would may might "
        "must should have has had before after until unless while when which who what where how any every all some no "
        "than then there here only also into out up down during about within between per more less first your yours "
        "please keep take tell call ask stop start use bring go come make get give let need want feel home day days"
    ),
    "pl": (
        "w i z na do nie się to jest że o jak ale po co dla za od przez przed przy lub oraz jeśli jeżeli może można "
        "proszę pan pani pana panu panią panem który która które tylko ten ta te tego tej tym tych być są będzie ma "
        "a aby albo ani bez bo by był było czy gdy go ich im jego jej już kiedy ku mi mu my nad nam nas nic nią "
        "nich no on ona one oni pod potem razie są swoje swoich ten też tu ty u we wam was więc wszystko ze żeby"
    ),
    "cs": "v a se na je že o jak ale po pro za od před při nebo jestli může prosím který která které být jsou bude "
    "ne k do s z to si jste vás vám váš vaše bez až když aby jen také můžete nejezte po pokud",
    "sk": "v a sa na je že o ako ale po pre za od pred pri alebo ak môže prosím ktorý ktorá ktoré byť sú bude nie k "
    "do s z to si ste vás vám váš vaše bez až keď aby len tiež môžete svojich nám máte",
    "sl": "v in se na je da o kot ali po za od pred pri če lahko prosimo ki biti so bo ne k do s z to vas vam vaš "
    "brez ko tudi samo",
    "hr": "u i se na je da o kao ali po za od prije pri ili ako može molimo koji koja koje biti su će ne k do s iz to "
    "vas vam vaš bez kad kada također samo ste",
    "de": "der die das und ist in zu den dem des ein eine einen einer eines nicht mit von für auf sie ihr ihre ihren "
    "ihrem ihnen wir uns oder aber wenn werden wird kann können müssen sollten sind haben hat vor nach bis bei "
    "aus als wie auch nur noch so an am im zum zur bitte es er was war will all also hier kein keine dass durch "
    "ab um über unter man alle bin",
    "fr": "le la les un une des du de et est en à au aux pour dans sur avec sans par que qui ne pas vous votre vos "
    "nous notre il elle se ou si mais avant après peut peuvent être sont avez ce cette ces plus très chez son a on "
    "or as me tout y sa ses leur lui même aussi comme dès d l",
    "es": "el la los las un una de del y es en a al para por con sin que no se su sus usted ustedes nosotros o si pero "
    "antes después puede pueden ser son está tiene este esta lo le como más muy he me has son sea cuando nos",
    "it": "il lo la i gli le un una di del della e è in a al per con senza da che non si suo sua lei noi o se ma prima "
    "dopo può possono essere sono ha questo questa come più molto me so are no ci ne sia dal alla nel",
    "pt": "o a os as um uma de do da dos das e é em no na ao para por com sem que não se seu sua você nós ou mas antes "
    "depois pode podem ser são está tem este esta isto como mais muito me",
    "ro": "și sau un o de la cu fără pe în din pentru că nu se vă dumneavoastră noi este sunt poate puteți trebuie "
    "înainte după dacă care ce mai foarte acest această al a ale are am an or in să va fi la prin ca lui",
    "nl": "de het een en is in te van voor op met zonder niet u uw wij ons of maar als worden wordt kan kunnen moet "
    "zijn heeft na tot bij uit ook alleen die dat deze om door er",
    "sv": "och att det är en ett som på i för med utan inte du din ditt dina vi eller men om kan ska måste har före "
    "efter till från av den de så",
    "da": "og at det er en et som på i for med uden ikke du din dit dine vi eller men hvis kan skal har før efter til "
    "fra af den de så",
    "fi": "ja on ei se että tai jos voi voit ennen jälkeen kun älä ole ovat sinun teidän kanssa ilman vain myös mutta",
    "hu": "a az és nem hogy van egy ha vagy de is csak ön önnek kell lehet előtt után meg kérjük ne ki el be fel le ez "
    "azt ezt mint ami aki amikor akkor már még több kevesebb minden sem más mert hozzá között alatt kérjen hívja vegye "
    "szedje naponta óra nap hét egyszer kétszer háromszor",
    "lt": "ir ne yra su be į iš nuo po prieš arba jei jums jūsų galite gali turi kad tai bet prašome kai apie "
    "per o už iki kas ar kaip ką prie dėl daugiau mažiau nei jūs mes mums mūsų kiek jau dar tik bus yra buvo visi kita "
    "kitą kurį kuris kuri val kartą kartus dieną dienas dienų savaitę",
    "lv": "un ir ne ar bez no uz pēc pirms vai ja jums jūsu varat var ka bet lūdzu kad par "
    "pie līdz kā ko kas tas šo šis mēs mums mūsu vairāk mazāk nekā jūs ir būs bija tikai arī jau vēl reizes reizi "
    "dienā dienas stundas nedēļā katru visu lai",
    "et": "ja on ei et või kui enne pärast teie teil võib palun ilma koos ka aga",
    "tr": "ve bir bu için ile de da ne veya ama eğer sonra önce lütfen olarak değil var sizin size gibi daha en her "
    "kadar mi on an",
    "so": "iyo waa in ka ku la u oo ama haddii kadib kahor waxaa aad lagu leh si",
    "sq": "dhe në e të që për me pa nga një është janë nuk ose nëse para pas mund ju tuaj duhet por",
    "vi": "và là của có không cho trong các được một với bạn hoặc nếu trước sau khi để này những",
    "id": "dan di yang untuk dengan tidak ini itu atau jika sebelum setelah anda dari ke adalah akan dapat pada",
    # Arabic letters.
    "ar": "في من على إلى عن أن إن لا ما هذا هذه التي الذي أو قبل بعد مع كل قد لم لن إذا عند كان يكون هو هي لك ثم حتى "
    "بين أي غير يمكن يجب لكن أثناء خلال بدون دون يرجى",
    "fa": "از به در که را این است با برای شما می باید خود آن تا نمی شود کنید اگر یا هر بعد قبل پس نیز هستید دارید "
    "و ما هم بدون لطفا بر هنگام اما خواهد شده نکنید",
    "ur": "کے کی کا ہے میں سے کو اور پر نہ آپ یہ ہیں کریں تو اگر یا ہو اس ان کر بھی نہیں سکتے سکتا سکتی لیے بعد پہلے "
    "ایک "
    "تک ہم ہمیں اپنے اپنی اپنا کوئی کسی جب ساتھ گا گے گی ہوں ہوتا ہوتی رہا براہ کرم تھا دن وہ جو کہ",
    "ps": "د په او چې نه سره لپاره تاسو کې له دا وي کړئ ستاسو که یا ته پر هغه به دي ده شي کولای مخکې وروسته مه کوئ",
    "sd": "جو جي جا ۾ ۽ کي آهي آهن توهان توهانجو کان سان لاءِ ته نه هڪ هي ٿو ٿي",
    "ckb": "لە بە و کە بۆ ئەو ئەم ئێوە دەبێت لەگەڵ یان ئەگەر پێش دوای نابێت دەکرێت هەر",
    # Devanagari.
    "hi": "है हैं के का की को में से और पर ने यह आप आपको आपका आपके आपकी कि या हो न नहीं करें तो इस जो यदि अगर बाद पहले "
    "लिए साथ एक किसी अपने अपनी अपना सकते सकता सकती था होता होती जाता जाती तक हम हमें कोई कृपया इसे इन उस वह ही भी "
    "गया दें लें रहे दिन",
    "mr": "या एक का की न आहे आहेत आणि तुम्ही तुम्हाला तुमच्या तुमचा तुमची तुमचे हे ही हा नाही करा किंवा त्या साठी "
    "नंतर आधी जर तर मध्ये "
    "असेल होते ते ती आम्ही आम्हाला काही करू नका शकता असते यांना कृपया पूर्वी पण ला ची चा चे च्या करीता शकत केले झाले "
    "पाहिजे असल्यास -ांच्या -ांची -ांचे -ांचा -ाच्या -ीच्या आपल्या झाल्यास घ्या -च्या -साठी "
    "-मध्ये -ण्यास -ण्यापूर्वी -तील",
    "ne": "या यदि एक छ छन् हो गर्नुहोस् तपाईं तपाईंको तपाईंलाई तपाईँ र भने यो हुन्छ पनि गर्न हुनेछ हामी हामीलाई "
    "सक्नुहुन्छ पछि अघि "
    "कुनै वा यस त्यो छैन एउटा थोरै धेरै हुन सक्छ गर्नु खानु लाई -हरूलाई -ंलाई -बाट -नुहोस् -न्छ -छन् -पछि -सँग -हरू "
    "-हरूले -नुहुन्छ "
    "-िएको -भएको -हरूको -हरूमा -नेछ -दैन भयो भएको गरिएको लागि तपाईंले हामीले -भन्दा",
    "bho": "बा बाड़े रउआ रउआँ राउर हमनी कइल जाला होखे नइखे करीं",
    # Gurmukhi.
    "pa": "ਹੈ ਹਨ ਦੇ ਦਾ ਦੀ ਨੂੰ ਵਿੱਚ ਤੋਂ ਅਤੇ ਤੇ ਨਾਲ ਤੁਸੀਂ ਤੁਹਾਡੇ ਤੁਹਾਡੀ ਤੁਹਾਡਾ ਤੁਹਾਨੂੰ ਜਾਂ ਇਹ ਕਰੋ ਜੇ ਤਾਂ ਨਾ ਨਹੀਂ ਲਈ ਬਾਅਦ "
    "ਪਹਿਲਾਂ ਕਿਸੇ ਕੋਈ ਸਾਨੂੰ ਅਸੀਂ ਇੱਕ ਇਸ ਉਸ ਹੋ ਹੋਵੇ ਕਰ ਕੇ ਕੀ ਪਰ ਕਿ ਆਪਣੇ ਆਪਣੀ ਆਪਣਾ ਸਕਦੇ ਸਕਦਾ ਸਕਦੀ ਹੀ ਵੀ ਤੱਕ",
    "hi_guru": "ਔਰ ਮੇਂ ਕੋ ਸੇ ਹੈਂ ਹੈ ਆਪਕੋ ਆਪਕੀ ਆਪਕੇ ਆਪਕਾ ਆਪਸੇ ਹਮ ਹਮੇਂ ਹਮਾਰੇ ਹਮਾਰੀ ਯਦਿ ਅਗਰ ਏਕ ਕਾ ਕੇ ਕੀ ਪਰ ਤੋ ਯਾ ਕਿ ਬਾਦ "
    "ਪਹਲੇ "
    "ਲਿਏ ਸਾਥ ਕੁਛ ਕ੍ਰਿਪਯਾ ਕ੍ਰਿਪਿਆ ਕ੍ਰਪਯਾ ਕਰੇਂ ਕਰਤੇ ਕਰਤਾ ਬਤਾਏਂ ਇਸ ਉਸ ਇਸਕੇ ਉਸਕੇ ਇਸਕਾ ਇਸੇ ਉਸੇ ਸਕਤੇ ਸਕਤਾ ਸਕਤੀ ਥਾ ਵਹ ਯਹ ਅਪਨੇ "
    "ਅਪਨੀ ਅਪਨਾ ਜਾਏ ਲੇਂ ਰਖੇਂ ਦੇਂ ਹੋ ਹੋਤਾ ਹੋਤੀ ਹੋਤੇ ਨਾ ਨਹੀਂ ਕਰ ਜਾਤਾ ਜਾਤੀ ਜਾਤੇ ਕਿਸੀ ਕੋਈ ਹੀ ਨੇ ਆਪ ਅਪਣੇ ਤਕ ਰਹੇਂ ਜਾਏਂ "
    "-ੇਂਗੇ -ਏਂਗੇ -ੇਂਗੀ -ਏਂਗੀ",
    # Bengali letters.
    "bn": "এবং ও না আপনি আপনার আপনাকে করুন করবেন হবে হয় যদি বা জন্য পরে আগে থেকে সঙ্গে সাথে এই একটি কোনো আমাদের তাহলে দয়া করে",
    "as": "আৰু নাই আপুনি আপোনাৰ কৰক হ’ব যদি বা বাবে পিছত আগতে পৰা সৈতে এই এটা কোনো আমাৰ",
    # Cyrillic letters.
    "ru": "и в не на что с по как для вы вас вам ваш ваши это от до если или но можно нужно перед после при за у к из "
    "о он она мы их же бы вы может только",
    "uk": "і в не на що з по як для ви вас вам ваш ваші це від до якщо або але можна потрібно перед після при за у та "
    "він вона ми їх може лише будь ласка",
    "bg": "и в не на че с по как за вие ви ваш ваши това от до ако или но може трябва преди след при са сте ще да се",
    "sr": "и у не на да с по као за ви вас вам ваш ваше то од до ако или али може пре после при су сте ће се",
}
# Further words of languages without a file of words: they tell that a text is of the language, and of no other text
# that it is not of its own.
MORE = {
    "nl": "we ik je jij jullie ze zij hij haar hun dan dus want omdat terwijl tegen over onder binnen tussen al nog "
    "wel geen meer minder veel weinig elke elk alle iets iemand niemand mag mogen zal zullen zou wil willen "
    "hebt hebben had bent was were wees kunt doet doen gaat gaan komt komen krijgt wat wie waar wanneer hoe "
    "welke dit daar hier nu eerst daarna bel vraag vertel neem keer uur dag dagen weken week",
    "sv": "jag han hon hans hennes man oss vår vårt våra er ert era mig dig sig har hade ska skall vill var vara "
    "blir bli gör göra får få går gå ta tar inga inget ingen alla allt något någon några mer mindre mycket än "
    "när där här hur vad vem vilken vilket under över mellan mot vid hos genom innan också bara redan sedan "
    "upp ner ut in igen ring timmar dagar veckor gång gånger två då eftersom medan",
    "da": "jeg han hun hans hendes man om os vores jer jeres mig dig sig have havde vil ville være var bliver blive "
    "gør gøre får få går gå tager tage ingen intet alle alt noget nogen nogle mere mindre meget end når da der "
    "her hvordan hvad hvem hvilken under over mellem mod ved hos gennem inden også kun allerede siden op ned "
    "ud ind igen et ring timer dage uger gang gange fordi mens at må skal bør",
    "fi": "hän he minä sinä me te oli olla olet olette olen saa saat saatte pitää täytyy kuin niin jo vielä sitten "
    "siitä tämä tämän tätä nämä joka jotka jonka mitä mikä kuka missä milloin miten koska kaikki jokainen "
    "enemmän vähemmän noin välillä aikana päivä päivää tuntia viikkoa kerran älkää soita ota",
    "hr": "smo sam bio bila bilo bude budete ima imate nema nego pa te ni niti jer dok već još više manje oko nakon "
    "između tijekom kroz uz kod preko protiv svi sve svaki svaka svakih neki neka nešto nitko što tko gdje "
    "kako koliko ovaj ova ovo taj ta on ona ono oni mi vi vaša vaše nam nas sebe svoj svoje svojih nemojte "
    "možete morate treba trebate nazovite sati sata dana tjedna tjedana",
    "sl": "sem smo ste bil bila bilo bi ima imate ni nima pa ker dokler že še več manj okoli približno med skozi pri "
    "nad pod proti vsi vse vsak vsaka nekaj nihče kaj kdo kje kdaj kako koliko ta ti tega on ona oni mi vi "
    "vaša vaše naš nam nas svoje svoj morate pokličite ur uri ure dni dan tednov tedna",
    "et": "see seda selle need ta tema nad me meie teie ma mina sa sina oli olla olete oled saab saate peab peate "
    "kuni juba veel siis mis kes kus millal kuidas sest kõik iga rohkem vähem umbes vahel jooksul ajal peale "
    "läbi ärge helistage tundi päeva nädalat korda ning vaid",
    "id": "kami kita ia mereka saya kamu nya sudah belum lagi lebih kurang sangat setiap semua para bila saat ketika "
    "selama sampai hingga antara oleh bagi seperti karena tetapi namun hanya juga harus boleh bisa perlu ada "
    "bukan jangan mohon harap apa siapa bagaimana kapan mana hubungi minum jam hari minggu kali serta",
}
# The letters, beyond a to z, that words of a language are written with. What has others is of another language, or
# a name.
ALPHABETS = {
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "de": "äöüß",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "es": "áéíñóúü",
    "it": "àèéìíîòóùú",
    "pt": "àáâãçéêíóôõúü",
    "ro": "ăâîșțşţ",
    "fi": "äöåšž",
}
# Letters of Latin alphabets that are not listed above.
MORE_LATIN = "čćđšžėįųūąęēģīķļņāőűğışçåäöøæõëňřťůľĺŕôýđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
# Letters that a language of the script never has; those of Cantonese in written Chinese, those of China in Japanese.
NEVER = {
    "hi": "ळऴऱ",
    "bn": "ৰৱ",
    "ur": "ټډړښګڼېۍځڅڪڏٿڳۆێڕڵە",
    "fa": "ٹڈڑےںټډړښګڼېۍځڅڪۆێڕڵە",
    "ar": "ٹڈڑےںہھټډړښګڼېۍځڅڪۆێڕڵەپچژگ",
    "zh": "咗哋㗎嘅喺嚟冇佢啲嗰嘢唔畀噉咁嗌瞓攞",
    "ja": "您请们这吗么没为",
    "ru": "іїєґў",
    "uk": "ыэъё",
    "bg": "ыэёіїє",
    "sr": "ыэъёйщяюіїє",
}
# English words of leaflets beyond those above; no names of medicines, for these stay Latin in many languages.
EVERYDAY = words(
    "wound wounds bleeding bleed bleeds nurse doctor doctors hospital tablet tablets medicine medicines water food "
    "meal "
    "drink eat pain painful skin needle blood heart kidney kidneys liver lung lungs bone bones bed bath shower "
    "dressing "
    "week weeks hour hours minute minutes month months year years morning evening night today tomorrow yesterday dry "
    "clean wash warm cold hot left right small large safe dangerous sick dizzy tired pregnant swollen swelling red "
    "breathing breathe sleep walk drive work lift rest sit stand lie hands arm leg foot back front head neck stomach "
    "eyes ears mouth throat chest important normal usual often never always again slowly gently half two three four "
    "five six seven eight nine ten people children adults woman women man men baby family questions results risk risks "
    "treatment appointment reception ward surgery operation letter leaflet fever infection bruise cough headache"
)
BY_SCRIPT = {
    "Latn": (
        *(
            "en",
            "pl",
            "cs",
            "sk",
            "sl",
            "hr",
            "de",
            "fr",
            "es",
            "it",
            "pt",
            "ro",
            "nl",
            "sv",
            "da",
            "fi",
            "hu",
            "lt",
            "lv",
        ),
        *("et", "tr", "so", "sq", "vi", "id"),
    ),
    "Arab": ("ar", "fa", "ur", "ps", "sd", "ckb"),
    "Deva": ("hi", "mr", "ne", "bho"),
    "Guru": ("pa", "hi_guru"),
    "Beng": ("bn", "as"),
    "Cyrl": ("ru", "uk", "bg", "sr"),
}
# Languages that share the words of another.
LIKE = {"prs": "fa", "nb": "da", "nn": "da", "no": "da", "bs": "hr"}


@lru_cache(maxsize=64)
def frequent(tag: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the frequent words of a language and the endings of such words, both empty if nobody has listed them."""
    listed = _telling(tag)[0] | words(MORE.get(LIKE.get(tag, tag), ""))
    return frozenset(one for one in listed if one[0] != "-"), _telling(tag)[1]


@lru_cache(maxsize=64)
def _telling(tag: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words, and the endings of words, that tell a language from its neighbours."""
    listed = words(WORDS.get(LIKE.get(tag, tag), ""))
    return frozenset(one for one in listed if one[0] != "-"), tuple(sorted(one[1:] for one in listed if one[0] == "-"))


def known_as(tag: str) -> str:
    """Return the tag under which the words of a language stand, "" if nobody has listed them."""
    own = LIKE.get(tag, tag)
    return own if own in WORDS else ""


@lru_cache(maxsize=16384)
def languages_of(word: str, script: str, own: str = "") -> frozenset[str]:
    """Return the languages of a script that a word tells of; of a text's own language all its words do."""
    found = frozenset(tag for tag in BY_SCRIPT.get(script, ()) if _is_of(word, tag))
    return found | {own} if own and word in frequent(own)[0] else found


def _is_of(word: str, tag: str) -> bool:
    whole, endings = _telling(tag)
    return word in whole or (bool(endings) and word.endswith(endings))


@lru_cache(maxsize=64)
def foreign_letters(tag: str) -> str:
    """Return the letters of other languages of the script that words of this one never have; "" where unknown."""
    own = ALPHABETS.get(tag)
    if own is None:
        return NEVER.get(LIKE.get(tag, tag), "")
    return "".join(sorted({*"".join(ALPHABETS.values()), *MORE_LATIN} - set(own)))
