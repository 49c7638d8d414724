"""What leaflets speak of, in Polish: the words for each thing, a draft for translators to correct."""

from __future__ import annotations

TOPICS = {
    "doctor": "lekarz* lekark* lekarsk* doktor* specjalist* okulist* medyk* medyc internist* konsultant* ordynator* "
    "anestezjolog* radiolog* pediatr* ginekolog* urolog* onkolog* neurolog* laryngolog* ortoped* reumatolog* "
    "gastroenterolog* pulmonolog* kardiolog* dermatolog* diabetolog* nefrolog* poz",
    "surgeon": "chirurg* operator* operując* lekarz*_operuj* ortoped*",
    "nurse": "pielęgniar* siostr*_oddział* siostra siostry siostrę siostrze siostrą pielęgnac* pielęgnując*",
    "pharmacy": "aptek* aptecz* farmaceut* apte* farmac* drogeri*",
    "physiotherapist": "fizjoterap* rehabilitan* rehabilit* fizykoterap* kinezyterap* fizjo usprawniani*",
    "hospital": "szpital* hospitaliz* wewnątrzszpital* przyszpital* pozaszpital* klinik* klinice wypis* izba_przyjęć "
    "izby_przyjęć izbę_przyjęć izbie_przyjęć placówk* placówce placówek lecznic*",
    "ward": "oddział* sala sali salę salą oddziale sal salach salami obchód obchodu izba izbie pododdział* klinik*",
    "clinic": "przychodni* klinik* poradnia poradni poradnię poradnią gipsowni* klinice poradni* ambulatori* gabinet* "
    "placówk* placówce placówek pracownia pracowni pracownię pracownią",
    "reception": "recepcj* rejestracj* rejestratork* rejestratorce izba_przyjęć izby_przyjęć izbę_przyjęć "
    "izbie_przyjęć okienk* portier* sekretari*",
    "home": "dom domu domem domow* wypis* zwolni*_do_domu domach domy mieszkan* u_siebie do_siebie wyjści*_z_domu "
    "wychodz* wyjdz*",
    "bed": "łóżk* łóżek łóżecz* leżeć leżąc* kłaść kładąc położyć_się położ*_się kładzie*_się wstawa*",
    "family": "rodzin* krewn* blisk* przyjaci* rodzic* rodzeństw* bliscy bliższ* najbliższ* znajom* małżon* mąż męża "
    "mężem żona żony żonę żoną koleg* koleż* domowni*",
    "child": "dziec* dziecięc* pediatryczn* pediatr* maluch* malc* syn syna córk* córce nieletni* małoletni* pociech* "
    "mały_pacjent małych_pacjentów mali_pacjenci małego_pacjenta chłop* dziewcz* maluszk*",
    "baby": "niemowl* noworod* bobas* maluszk* maluszek maleństw* dziecko dziecka dziecku dzieckiem dzidziu* oseski "
    "osesk* płód płodu płodow* wcześnia*",
    "adult": "doros* dorośli dorosł* pełnoletni* dorośl* dojrzał* opiekun*",
    "interpreter": "tłumacz* przetłumacz*",
    "transport": "transport* przewóz* dojazd* taks* dojaz* podwiez* podwoż* podwóz* odwiez* odwoz* odwóz* zawiez* "
    "przewiez* przewoz* przewoź* dowoz* dowóz* dowiez* dojecha* autobus* komunikacj* samoch*",
    "ambulance": "karetk* pogotowi* karetc* karetek ambulans* ratownik* ratownic* zespół_ratown* zespoł*_ratown* "
    "zespoł*_pogot*",
    "driving": "prowadz* kierow* pojazd* jeździ* auto auta autem jazd* jeźdz* jeżdż* jecha* hamowan* samochodem "
    "za_kierownic*",
    "parking": "parkow* parking* parkingow* zaparkow* samochód* samochod* auto parkuj* zaparkuj* parkomat* auta autem "
    "postój postoj*",
    "letter": "list listu listem listow* poczt* liście listy pismo pisma piśmie pismem korespondencj* przesyłk* "
    "poczc* kopert* skierowanie skierowania skierowaniu skierowaniem",
    "message": "wiadomoś* sms* esemes* komunikat* poczt*_głosow* nagra* powiadom* powiadam* tekstow*",
    "appointment": "wizyt* termin* spotkani* wizyc* konsultacj* umów* umaw* spotka* odwiedz* zapis zapisy zapisów "
    "zapisać_się przychodzi przyjdzie przyjedzie kontroln*",
    "cancel": "odwoła* odwołan* anulow* anulac* rezygn* zrezygn* odwoł* wycof* przełoż* skasow*",
    "results": "wynik* rezultat*",
    "scan": "badani* tomograf* rezonans* skan skany skanu skanem skanowan* usg ultrasonogra* mri echo_serca "
    "echa_serca tk tomogram* scyntygr* echograf* sonograf* skaner* echo echa obrazow* angiograf* kt nmr pet "
    "densytomet* mammograf* rmi",
    "xray": "rentgen* rtg prześwietl* radiolog* radiogr* promieni* zdjęci*_klatki zdjęci*_rent* zdjęci*_kontroln*",
    "test": "badani* badań test testu testy testów testem testami badać zbadać przebada* zbada* badaj* testach "
    "pomiar* analiz* testow* wymaz* cytologi* przesiew* przesiewow*",
    "operation": "operacj* operacyjn* zabieg* biopsj* pooperac* operowan* przedoperac* zoperow* operuj* śródoperac* "
    "okołooperac* procedur* pozabieg* przedzabieg* okołozabieg* bioptat* chirurgiczn* wycin* wycięci* cięci*_cesarsk* "
    "cesark* pobran*_wycink* próbk*_tkank* usunięci* usunąć punkcj* nacięci*",
    "anaesthetic": "znieczul* znieczulen* narkoz* drętw* zdrętw* odrętwi* czucia anestez* bezczuc* nieczuł* usyp* "
    "uśpi* czucie czuciu czuciem zewnątrzopon* nadtwardówk* podpajęcz* ścierp* blokad*",
    "needle": "igł* ukłuci* wkłuci* igle igieł igiełk* ukłu* nakłu* wkłu* wenflon*",
    "injection": "zastrzyk* wstrzyk* iniekcj* iniekcyjn* szczep* zaszczep* ukłu* podan*_dożyl* ostrzyk* ampułko* "
    "podać_podskórnie podskórnie podawać_podskórnie wkłu* insulin*_podać",
    "pain": "ból* obola* boli bolą boleć bolesn* bolał* bolec przeciwból* boląc* bezboles* owrzodz* bolą* pobol* "
    "zaboli zabole* dolegliw* dyskomfort* nieprzyjemn* rwani* migren* kolk* tkliw* niewygod* uśmierz* ranka rankę "
    "ranki boleści piecze pieczeni* szczyp*",
    "bleeding": "krwaw* krwotok* krwot* zakrwaw* wykrwaw* plamieni* plamień plami broczen* broczy",
    "blood": "krew krwi krwią ciśnieni* nadciśn* niedociśn* cukru cukier hiperglik* hipoglik* krwin* krwion* krwio* "
    "krwaw* krwot* hemoglob* morfologi* zakrwaw* zakrzep* przeciwzakrzep* przeciwkrzepl* krzepn* skrzep* rozrzedz* "
    "dokrwi* ukrwi* niedokrwi* przekrwi* anemi* transfuzj* glikemi* glukoz* nadciśnieniow*",
    "infection": "zakaż* zakażen* infekcj* zainfek* infekuj* infekcyjn* zapalen* zaraź* zaraż* seps* posocznic* "
    "grzybic* zakaźn* zakazi*",
    "fever": "gorączk* temperatur* gorączc* rozgorącz* przeciwgorącz* podgorącz* ciepłot* termomet* rozpalon* gorączek",
    "wound": "rana rany ranę raną ran ranie ranami ranach ranom rance zrani* skalecz* nacięci* rozcięci* okaleczen* "
    "miejsc*_operow* miejsc*_po_operacji miejsc*_po_zabiegu",
    "dressing": "opatrun* opatrunk* bandaż* plaster plastr* kompres* okład* gaza gazy gazą gazik* gips* obandaż* "
    "zabandaż* opaska opaskę opaski opaską opasce opask* gazę plasterk* plasterek przylep* zagipsow* opatrz* tampon* "
    "owij* owinięt* owiń łupk* szyn* osłon*_na_ran* longet* ortez* plast*",
    "stitches": "szwy szwów szwami szew szwu szwach nitki nitka nici szwem szwom szyci* zszy* zaszy* nić nićmi "
    "niciami nitek nitkami nitkę klamerk* klamerek szyte szyta szyty szwie",
    "bruise": "siniak* siniec* sinia* siń* zasini* podbieg* krwiak* potłucz* stłucz* wylew*_podskór*",
    "swelling": "obrzęk* opuch* spuch* puchn* puchł* obrzm* nabrzm* napuchn*",
    "sick": "nudno* wymiot* mdło* mdli zwymiot* torsj* niedobrze źle_się* źle_czu* źle_poczu* wymioc*",
    "dizzy": "zawrot* zawroty omdl* zasłab* zakręci*_się_w_głowie kręci*_się_w_głowie w_głowie zawrót* zemdl* "
    "oszołom* kręci*_się kręcić wirow* utrat*_przytom* straci*_przytom* utraci*_przytom* słabo mdlej* mdleni* "
    "nieprzytomn*",
    "sleep": "sen snu sennoś* senn* spać zasn* śpi śpię śpią śpij snem nasenn* śpiąc* śpicie zasypia* usypia* "
    "uśnięci* usną* wysp* wyśpi* przespać przesypia* drzem* zdrzem* ospał* ospale bezsenn* śnie spania spanie spaniu "
    "spaniem śpisz śpimy",
    "breathing": "oddech* oddych* duszno* wdech* wydech* wdych* wydych* zadyszk* tchu tchem tchn* dusi* dychawic* "
    "oddycz* bezdech* wciąg*_powietrz* nabierz*_powietrz* nabra*_powietrz* odetchn* duszen* duszą dech",
    "inhaler": "inhalator* wziewn* nebulizator* inhalac* wziew* nebuliz* aerozol* spray* spreju sprej* spejser* "
    "komor*_inhal*",
    "heart": "serc* kardiolog* nasercow* zgag* serdec* kardio* kardiochirurg* zawał* wieńcow* okołoserc* śródserc* "
    "zastawk*",
    "pacemaker": "rozrusznik* stymulator* kardiostymul* stymul* rozrusz* defibrylat* kardiowerter*",
    "kidney": "nerk* nerek nerkow* nefrolog* dializ* nerce nereczk* nerkozast* okołonerk* nadnercz* nefro* hemodializ*",
    "liver": "wątrob* wątróbk* hepat*",
    "lungs": "płuc* opłucn* śródpłuc* pulmonolog*",
    "stomach": "żołąd* brzuch* czczo brzusz* podbrzusz* nadbrzusz* śródbrzusz* naczczo gastro*",
    "bowel": "jelit* stolc* wypróżn* biegunk* kolonoskopi* kolonoskop* jelic* okrężnic* odbyt* stolec kał kału kałem "
    "kale kałow* zaparci* zaparć rozwolni* kupa kupy kupę kupk* lewatyw* doodbyt* przeczyszcz* defek* kiszk*",
    "bladder": "pęcherz* mocz* cewnik* siku sikan* siusia* urolog* wysiusia* sikać urostom*",
    "bone": "kość kostn* kości kośćmi kościach kością kościo* śródkost* osteopor* szkielet* kręg kręgu kręgi kręgów "
    "kręgiem kręgach",
    "skin": "skór* podskórn* dermatolog* śródskór* naskór* przezskór* podskór* dermat* wyprysk* egzem*",
    "eye": "oko oka oczu oczy okulist* oczami oczach oczn* powiek* spojów* oku okiem oczom oczk* oczodoł* powiec* "
    "rzęs* źreni* rogówk* rogówc* siatkówk* siatkówc* dospojówk* zaćm* jaskr* brwi brew",
    "vision": "widzeni* wzrok* widzi widzę widzą widać ostroś* niewyraźn* zamglon* zamazan* widz* niewidz* ujrz* "
    "ociemn* ślep* oślep* rozmaz* rozmyt* zamgl* mgliście nieostr* mroczk* przed_oczami",
    "ear": "ucho ucha uszu uszy uszn* słuch słuchu słuchow* uchem uchu ucham uszam uszach uszami uszom słysz* usłysz* "
    "słuchem niedosłys* niedosłuch* dousz* laryngolog* głuch* bębenk* małżowin*",
    "teeth": "ząb* zęb* dentyst* stomatolog* protez* uzębi* siekacz* trzonow*",
    "arm": "ręk* rąk ramię* ramieni* przedrami* kończyn*_górn* ramion* łokieć łokci* łokc*",
    "hand": "dłoń* dłoni* ręk* rąk palc* palec ręce ręką rękę rączk* dłon* rącz* kciuk* paluszk* śródręcz* pięść "
    "pięści*",
    "leg": "nog* nóg łydk* udo uda udzie udem udach nodze nodz* nóżk* łydce łydek ud udowy udow* podudzi* goleń "
    "goleni* kończyn*_doln* piszczel* udami",
    "foot": "stóp kostk* stopa stopy stopę stopą stopami stopach stopie kostek skokow* stopom stópk* kostce śródstop* "
    "palc*_u_nóg palec_u_nogi palc*_nóg paluch* staw*_skok*",
    "knee": "kolan* rzepk* rzepce",
    "hip": "biodr* miednic* bioder",
    "neck": "szyj* kark* szyi",
    "head": "głow* główk* czaszk* migren* skroń skroni* czoło czoła czole wezgłowi* zagłówk* górną_część_łóżka",
    "throat": "gardł* gardle gardeł krtań krtani* przełyk* tchawic* migdał*",
    "chest": "klatk* piersi* pierś klatce mostk* mostek sutk* sutek biust* mammograf*",
    "diabetes": "cukrzyc* diabet* diabetolog* przeciwcukrzyc* cukrzyk* glikemi*",
    "cancer": "rak raka rakiem nowotw* guz guza guzy guzów guzek raku raki rakow* rakom guzem guzowi guzk* onkolog* "
    "przeciwnowotw* przeciwrak* złośliw* chłonia* białacz* czerniak* mięsak* przerzut*",
    "allergy": "alerg* uczul* uczulen* przeciwalerg* antyalerg* odczul* anafilak* nadwrażl* alergolog* nietoleranc*",
    "pregnancy": "ciąż* spodziewa*_się_dziecka ciężarn* przyszłych_matek przyszłe_matki przedporodow* zaciąż* "
    "prenatal* brzemienn* położnic* spodziewając* przy_nadziei",
    "breastfeeding": "karmi* karmien* laktacj* nakarm* piersią mlek*_matk* odciąga*_pokarm* odciągn* przystawi* "
    "do_piersi dokarm* matk*_karm*",
    "medicine": "lek leki leku leków lekami lekiem lekach lekarstw* dawk* lekow* lekarst* medykam* farmaceutyk* "
    "preparat* specyfik* farmakolog* antybiot* przeciwbólow* steryd* syrop* insulin* narkotyk* zażyw* zażyć zażyj* "
    "środki środków środkami środkach porcj* chemioterapi* dawce dawek antykoagul* znieczulen*",
    "tablet": "tablet* pigułk* pastylk* drażet* kapsuł*",
    "cream": "krem* maś* emulsj* balsam* mazid* posmar* smarow* smaruj* nasmar* wetrz* wcier*",
    "drops": "krople kropli kroplami kropl* zakrapl* zakrop* kropel* zakrapi* wkrapl* wkropl* zapuszcz* zapuść*",
    "herbal": "zioł* ziół* roślin* ziołolecz* naturaln* homeopat*",
    "food": "jeść je posił* jedzen* zjad* jada* diet* jedz jedzą spożyw* kolacj* obiad* pokarm* zjeść jem jesz "
    "jedząc* jadł* zjem zjes* najad* podjad* żywi* żywno* odżyw* pożyw* dania dań danie potraw* przekąs* lunch* "
    "głodn* głodów* czczo jadłospis* jedze* strawn* spożyc* spożyj* nabiał* produkt* zje zjedz*",
    "breakfast": "śniada* pierwszy_posiłek porann*_posił* pierwsz*_posił*",
    "drink": "pić wod* wód napoj* napój płyn* pije piję pij piją pijąc wypi* napić napije popi* picie picia piciem "
    "moczopędn* napij* pijcie pił piła piły pili pita ciecz* soki sok soku sokiem soków nawadn* nawodn* odwodn* łyk "
    "łyki łyka łyku łyków łykami łykać zapij* napar*",
    "alcohol": "alkohol* wino piwo wina winem winie winu piwa piwem piwie piwu piw wódk* wódce trunk* trunek "
    "spirytus* trzeźw* nietrzeź* upoj* drink* likier* napoj*_wyskokow* kieliszek kieliszk*",
    "smoking": "papieros* tytoń* nikotyn* palić pali pal palenie palenia paleniu palacz* palą palisz paleni* dymu dym "
    "dymem dymić wapow* niepalen* niepaląc* paląc* rzuc*_palen* palimy paliła palił palili zapalić palę",
    "exercise": "ćwicz* ćwiczen* gimnast* trening* trenow* trenuj* wysiłk* wysiłek sport* aktywnoś* siłown* "
    "rozgrzewk* próba_wysiłkowa próby_wysiłkowej rozciąga* rozciągan*",
    "walking": "chodz* chód* spacer* iść idź idzie chodu pójść pójdzie* idzi* idąc* idą pieszo pieszy piesz* "
    "przechadz*",
    "lifting": "podnosi* dźwig* ciężk* ciężar* podnoś* podnieś* podnies* unieś* udźwig* targać",
    "swimming": "pływ* basen* popływ* akwen*",
    "shower": "prysznic* kąpi* kąpiel* wann* kąpać wykąp* natrysk* łazienk* łazience myć_się umyć_się umyj_się "
    "myj_się kąp*",
    "washing": "myć myj* mydł* oczyszcz* czyst* umyć umyj umyty umyte mycie mycia myciu myciem umyci* zmyć zmyj* "
    "zmywa* przemyć przemyj* przemywa* obmyć obmyj* obmywa* wymyć wymyj* umyła umył umyw* pran* prać pierz* wypierz "
    "wypra* spłucz* wypłucz* płucz* płuka* opłuk* przepłuk* dezynfek* higien* oczyści* oczyść* wyczyść* czyść* czysz* "
    "uprać upierz czyścić podmywa* podmyć przeciera* przetrz* wycier* wytrz* wyszoruj* szorować szczotk*",
    "clothes": "ubra* odzież* odzieży koszul* buty butów bielizn* obuwi* szlafrok* ubior* ubiór* ubier* przebier* "
    "przebra* rozebra* rozbier* strój stroju stroje strojem spodni* bluz* sukien* sukni* swet* skarpet* butami butach "
    "majtk* biustonosz* stanik* piżam* fartuch* fartuszek kapci* bucik* rajstop* pończoch* podkoszul* odziewa* "
    "zdją*_ubr* odzienie odzieni* garderob*",
    "jewellery": "biżuteri* pierścion* obrącz* kolczyk* ozdob* klejnot* łańcuszk* łańcuszek łańcuch* naszyjnik* "
    "bransolet* piercing* broszk* sygnet* wisiorek wisior* precjoza precjoz*",
    "watch": "zegar* smartwatch*",
    "glasses": "okular* soczew* szkła szkieł szkłami szkłach szkłom kontaktow*",
    "makeup": "makijaż* lakier* kosmetyk* perfum* makeup* malow* pomaluj* umalow* szmink* szminek pomadk* pomadek "
    "tusz_do_rzęs puder pudru cienie_do_powiek dezodoran* pachnid* wod*_toaletow* wod*_kolońsk* perfumowan*",
    "valuables": "wartościow* pieniąd* pienięd* kosztown* cenn* drogocenn* portfel* portmonet* gotówk* gotówce bankno*",
    "form": "formular* ankiet* kwestionar* druk druku druki druków drukiem blankiet* arkusz* wniosek wniosk*",
    "consent": "zgoda zgodę zgody zgodą zgód zgodzie zgadza* zgodz* zezwol* przyzwol* aprobat* wyraż*_zgod* pozwol*",
    "question": "pyta* pytan* w_sprawie zapyta* spyta* dopyta* wątpliw* kwesti* niejasno* zagadn* zadawa*",
    "emergency": "nagł* pilne pilny pilnie pilnej pilnych pilnego sor ratunk* nagle pilna pilną pilnym pilnymi "
    "pilniej natychm* niezwłocz* bezzwłoc* alarmow* ratować ratuj* ratunek sorze ostry_dyżur ostrego_dyżuru "
    "ostrym_dyżurze zagroż*_życia izba_przyjęć izby_przyjęć izbę_przyjęć izbie_przyjęć doraźn* pogotow* krytycz* "
    "stan*_zagroż* awaryjn* gwałtown*",
    "school": "szkoł* szkół* szkoln* szkole* przedszkol* uczel* lekcj* uczni* uczeń żłob*",
    "job": "prac* pracodaw* zawod* zawód* zatrudn* biur* posad* etat* służbow* robot*",
    "night": "noc* nocn* nocą przenoc* nocleg* całą_dobę całonoc* zanoc* nocował* przed_snem całodob*",
    "daytime": "dzień* dnia dzienny dzienne dziennego dziennym dziennej całodzien*",
    "morning": "rano poran* ranem ranka rankiem z_rana przed_południem ranek ranki ranny rannym ranna rannej ranne "
    "do_południa przedpołud*",
    "weekend": "weekend* sobot* niedziel* weeken* wolne_dni dni_wolne dni_wolnych dniach_wolnych dniami_wolnymi "
    "wolny_dzień koniec_tygodnia końcu_tygodnia końca_tygodnia koniec_tygod* dniach_wolnych_od_pracy",
    "weekday": "robocz* powszedn* dni_tygodnia dzień_tygodnia od_poniedziałku_do_piątku",
    "floor": "piętr* parter* pięter pięterk* kondygnac* podłog* podłodze podłóg ziemi ziemia posadzk* posadzce",
    "machine": "aparat* urządz* maszyn* aparac* sprzęt* skaner* tomograf* przyrząd* narzędz*",
    "wheelchair": "wóz* wózk* kul kule kulach inwalidzk* kulami kulom lask* lasce balkonik* chodzik* kulę kula kulą "
    "kuli",
    "sun": "słońc* słonecz* nasłon* opala* uv przeciwsłon* solari* opaliz*",
    "stop": "odstaw* odstawi* przerw* przerywa* przesta* zaprzesta* zatrzym* powstrzym* wstrzym* zaniech* rzuc* "
    "zakończ* skończ* ustą* ustę* ustan* ustaj* kończy kończyć kończą unika* unikn*",
    "continue": "nadal kontynu* dalej jak_zwykle jak_dotychczas jak_dotąd wciąż jak_zawsze tak_jak_dotąd "
    "tak_jak_zwykle normalnie tak_samo dotychczas* nie_przerywać dalsz* nieprzerwan*",
    "start": "zaczn* zacząć rozpocz* wznow* wznów* zaczyna* zaczął* zaczęł* zaczęci* początk* początek podją* podejm* "
    "uruchom* wznawia*",
    "before": "przed zanim wcześniej uprzednio poprzedz* przedtem przedoper* poprzednio przedzabieg*",
    "after": "po kiedy_już pooperac* pozabieg* gdy_już",
    "not": "nie bez ani nigdy zamiast żaden żadn* nikt nic brak* zakaz* unika* nigdzie zabron* odradz*",
    "first": "najpierw pierw* początkowo wpierw na_początek na_samym_początku",
    "then": "potem następnie później po_tym po_czym wtedy wówczas następny następn*_krok",
    "arrive": "przyjazd* przyjści* przyby* zgłosz* przyjść przyjdź* przyjdz* przyjech* przyjed* dotrze* dociera* "
    "dotar* przychodz* zgłasz* zgłoś* zgłosi* staw*_się stawi*_się dojedz* przybęd* stawić_się",
    "groundfloor": "parter* poziom_0 poziomie_0 pierwszej_kondygnacji poziom*_zero",
    "evening": "wieczor* wieczór* przed_snem przed_pójściem_spać przed_spaniem pora_snu porą_snu pory_snu porze_snu "
    "na_noc",
    "visitor": "odwiedz* odwiedzając* gości goście odwiedzin* gość gościom gościem gościa gośćmi gościach gościn* "
    "wizytując* osob*_towarz* wizyt*_u_chorych osob*_z_zewnątrz",
    "weight": "waga wagi wagę waży ważyć ważenie ważenia zważ* obciąż* obciąża* masy_ciała masa_ciała masę_ciała "
    "cięższ* ważą wadze wagą ważysz ważymy ważył* ważon* schudn* schudł* chudn* utyć utyje przytyć przyty* odchudz* "
    "tyje nadwag* niedowag* otył* masą_ciała masie_ciała tycie tycia ciężar ciężaru ciężarem ciężarów ciężary wag "
    "opier*_się_na_nodze stawa*_na_nodz* stanąć_na_nodze stań_na_nodze",
    "bag": "worek woreczk* worka workiem workach toreb* bagaż* walizk* walizce walizek plecak* woreczek* worki worków "
    "workami worku reklamówk* reklamówce pakunek pakun* saszet* torba torby torbie torbę torbą torbami torbach",
    "salt": "sól soli solą osolon* soln* sol solić posol* dosal* dosol* niesol* solen* słono słoneg* słonych sodu sód "
    "sodow* słony słone słonej słonym słonymi słona słoną słonaw* bezsoln*",
    "sugar": "cukier cukru cukrem słod* hiperglik* hipoglik* glukoz* cukrze cukrów posłodz* dosładz* glikemi* "
    "niedocukrz* przecukrz* bezcukr* niesłodz* cukry cukrami glukomet*",
    "coffee": "herbat* kawa kawy kawę kawą kawie kaw kawk* kofein* bezkofein* herbac* espress*",
    "milk": "mlek* nabiał* mleczn* mleczk* mleczarsk* laktoz* pokarm_kobiec* pokarmu_kobiec* pokarmem_kobiec* "
    "odciągn*_pokarm* odciąga*_pokarm* pokarm_matki pokarmu_matki",
    "fruit": "owoc* warzyw* błonnik* jarzyn* włókn*_pokarm* sałat* surówk* bogatoresztk* błonn* jabłk* ubogobłonn* "
    "pomarańcz* grejpfrut* banan* pomidor* jagod*",
    "face": "twarz* policz* buzi*",
    "nose": "nos nosa nosem nosie nozdrz* nosow* noska nosek donosow* nosy śródnos*",
    "mouth": "usta ust ustach język* warg* ustn* ustami podjęzyk* doustn* buzi* ustom dziąs* dziąseł płukan*_jam* "
    "jama jamy jamę podniebien* jamie_ustnej",
    "shoulder": "ramion* ramię ramieni* bark barku barki barków barkiem barkow* barkami barkach ramienn*",
    "wrist": "nadgarst* przegub* opask*_identyf* opask*_na_ręk*",
    "back": "kręgosłup* grzbiet* plecy pleców plecach plecami plecom plecowy krzyż krzyża krzyżu krzyże lędźwi* "
    "kręgow* rdzeń rdzeni* dolny_odcinek przykręg* wznak grzbie* krzyżowa krzyżowej krzyżowy",
    "tube": "rurk* dren* sącz* kroplówk* wlew* rurce rurek rurą rurę rury rura rurecz* sond* kanalik* kroplów* "
    "cewnik* wężyk* zgłębnik* infuz* odsącz* kaniul* wenflon* przewód przewodu przewody przewodów przewodzie "
    "przewodem port portu przetok*",
    "toilet": "toalet* ubikacj* toalec* wc ubikac* sedes* klozet* łazienk* łazience siku załatwi*_się załatwia*_się "
    "potrzeb*_fizjolog* spłuk* spłucz*",
    "bottle": "butel* flakon* flasz* buteleczk* bidon* fiolk* fiolce fiolek słoik* pojemnik*",
    "card": "kart* karcie wizytówk* wizytówce",
    "gloves": "rękawicz* maseczk* mask* rękawic* masce masecz* półmas* przyłbic* masek",
    "door": "drzwi* wejści* wyjści* wchod* bram* wrota",
    "window": "okno okna oknie okien* okn* szyba szyby szybę szybą",
    "room": "pokój pokoj* sala sali salę gabinet* pokoi sal salą salach pomieszczen* gabinec* sypialn* poczekaln* "
    "łazienk* izb* szatni* przebieral* pracownia pracownię pracownią",
    "elevator": "winda windy windę windą windzie wind windami windach",
    "stairs": "schody schodów schodach schodami schodk* schodek schodom klatk*_schod* klatce_schod*",
    "leaflet": "ulotk* broszur* ulotc* ulotek folder* książecz* informator* poradnik*",
    "holiday": "święt* urlop* wakac* ferie ferii feriach wyjazd* wyjeżdż* wyjedz* świąt świątecz* wczas* podróż* "
    "dni_wolne dni_wolnych",
    "risk": "ryzyk* zagroże* niebezpiecz* powikłan* poważn* groźn* groz* zagraż* powikła* komplikac* zagroż* narażon* "
    "naraż* powag*",
    "treatment": "leczen* terapi* kuracj* sesj* chemioterapi* radioterapi* leczy* wyleczy* zalecz* lecznic* terapeut* "
    "kurac* chemi* radioterap* chemioterap* naświetl* napromieni* seans* leczony leczona leczone leczonych leczą",
    "syringe": "strzykaw* strzykaweczk* wstrzykiw*",
    "vein": "żył* tętnic* żyle żylny żyln* dożyl* podżyln* żylak* aort* naczyni*_krwion* naczyń_krwion*",
    "rest": "odpoczy* odpoczn* odpocząć odpocz* wypocz* leżeć leżenie spoczyn* relaks* poleż* odpręż* zrelaks* "
    "oszczędz* położyć_się połóż_się przerw* pauz* poczekać odciąż* opar* oprzeć oprzyj*",
    "fridge": "lodówk* lodówc* lodówek chłodziar* chłodni* zamrażar* schłodz* lodówecz*",
    "rash": "wysypk* swędz* świąd wysypc* wysypek osutk* osutce świądem świądu krost* wypryski wyprysk* pokrzywk* "
    "pokrzywc* świerzb* bąbl* plamki plamy",
    "cough": "kasz* przezięb* gryp* zimn* odkaszl* zakaszl* pokasł* zaziębi* lodow* zimąc* ziąb katar kataru katarem",
    "blue": "niebiesk* błękit* granatow* siny sina sine sinieje sinieją sinych siną sinym",
    "brown": "brązow* brąz* brunat* kasztan*",
    "pink": "różow* róż różu",
    "white": "biał* bieli biel biela*",
    "red": "czerwon* czerwien* zaczerwien* rumian* szkarłat* karmin*",
    "green": "zielon* zielen* zieleń seledyn*",
    "yellow": "żółt* żółci* zażółc* pożółk* żółkn*",
    "black": "czarn* czerni czernią czerń smolist*",
}
