#include "attribution_rows.hpp"

#include <doctest/doctest.h>

using saidby::tests::check;

TEST_CASE("attribution: sources after \"according to\"")
{
  check({
    {"fr", "Selon la police, douze personnes ont été blessées.", "douze: police (police)"},
    {"fr", "Douze personnes ont été blessées, selon la préfecture de l'Oise.",
     "Douze: préfecture de l'Oise (government)"},
    {"fr", "Douze personnes, selon un décompte de la préfecture, ont été blessées, dont trois enfants.",
     "Douze: préfecture (government) | trois: préfecture (government)"},
    {"fr",
     "D'après un dernier décompte de la protection civile, 41 corps ont été repêchés et 12 personnes demeurent "
     "introuvables.",
     "41: protection civile (rescue) | 12: protection civile (rescue)"},
    {"fr", "La marche a rassemblé entre 900 personnes selon la police et 2.200 selon les syndicats.",
     "900: police (police) | 2.200: syndicats (other)"},
    {"fr", "Douze personnes ont été blessées, selon un bilan diffusé lundi à 13h00 par le ministère de l'Intérieur.",
     "Douze: ministère de l'Intérieur (government)"},
    {"fr", "La préfecture a dénombré 700 manifestants, les organisateurs 2.500. Douze personnes ont été arrêtées.",
     "700: préfecture (government) | 2.500: organisateurs (other) | Douze: préfecture (government, carried)"},
    {"fr", "Le préfet a fait état de 12 blessés, dont 3 enfants, et 40 arrestations.",
     "12: préfet (government) | 3: préfet (government) | 40: préfet (government)"},
    {"fr", "Selon un premier bilan, douze personnes ont été blessées.", "douze: -"},
    {"fr", "Ils étaient 4 500 à défiler, à en croire la CGT, contre 1 900 pour la préfecture.",
     "4 500: CGT (other) | 1 900: préfecture (government)"},
    {"fr", "Selon l'agence Tass, qui cite le ministère des Situations d'urgence, six personnes sont mortes.",
     "six: ministère des Situations d'urgence (government) < agence Tass (state_media)"},
    {"fr", "Douze personnes ont été blessées, a-t-on appris lundi auprès du maire d'Aubry et d'une source policière.",
     "Douze: maire d'Aubry et d'une source policière (government)"},
    {"fr",
     "La secousse, d'une magnitude de 6,2 selon l'Institut de géophysique, est la plus forte depuis celle qui a tué "
     "300 personnes.",
     "300: -"},
    {"en", "According to police, twelve people were injured.", "twelve: police (police)"},
    {"en", "Twelve people, according to a count by the ministry, were injured, including three children.",
     "Twelve: ministry (government) | three: ministry (government)"},
    {"en", "The march drew 12,000 people according to organisers and 3,500 according to police.",
     "12,000: organisers (other) | 3,500: police (police)"},
    {"en", "The ministry put the toll at 12 and the hospital at 19.",
     "12: ministry (government) | 19: hospital (hospital)"},
    {"en", "According to the latest count, twelve people were injured.", "twelve: -"},
    {"en", "Twelve people were injured, according to the mayor of Riverton via news agency Interfax.",
     "Twelve: mayor of Riverton (government) < news agency Interfax (news_agency)"},
    {"en", "Six people died, according to Tass, which cited the emergencies ministry.",
     "Six: emergencies ministry (government) < Tass (state_media)"},
    {"en", "In a situation report by the disaster agency, 143 houses were listed as damaged.",
     "143: disaster agency (government)"},
    {"en", "Two men are held, according to an affidavit.", "Two: -"},
    {"en", "As per the data, 89 bodies were found.", "89: -"},
  });
}

TEST_CASE("attribution: sources behind their verb")
{
  check({
    {"fr",
     "Douze mineurs sont toujours bloqués au fond, a prévenu lors d'un point presse le directeur de la mine, Ivan "
     "Petrov.",
     "Douze: directeur de la mine, Ivan Petrov (other)"},
    {"fr",
     "Au moins 23 personnes ont trouvé la mort, ont fait savoir jeudi les garde-côtes grecs, qui avaient auparavant "
     "évoqué 17 décès.",
     "Au moins 23: garde-côtes grecs (rescue) | 17: garde-côtes grecs (rescue)"},
    {"fr", "Au moins une personne a été tuée, ont affirmé des manifestants.", ""},
    {"fr", "Mali : onze soldats tués dans une embuscade, annonce l'état-major", "onze: état-major (military)"},
    {"fr", "\"Nous déplorons sept morts\", a déclaré à la chaîne CNN la gouverneure de l'Etat, Jane Doe.",
     "sept: gouverneure de l'Etat, Jane Doe (government) < chaîne CNN (media)"},
    {"fr", "Trois patients sont morts, nous a confié une infirmière.", "Trois: infirmière (hospital)"},
    {"fr", "« Six cents personnes sont parties », lance, la voix cassée, le maire de Tizi.",
     "Six cents: maire de Tizi (government)"},
    {"fr", "Deux morts, six blessés : c'est le bilan que dressait samedi matin le procureur de Nice, Paul Morin.",
     "Deux: procureur de Nice, Paul Morin (judiciary) | six: procureur de Nice, Paul Morin (judiciary)"},
    {"fr",
     "Vingt-deux migrants ont été secourus, a indiqué l'ONG SOS Méditerranée, précisant que six d'entre eux étaient "
     "mineurs.",
     "Vingt-deux: ONG SOS Méditerranée (ngo) | six: ONG SOS Méditerranée (ngo)"},
    {"fr", "Plus de quarante civils ont été tués, ont indiqué un responsable militaire et des élus locaux.",
     "Plus de quarante: responsable militaire et des élus locaux (military)"},
  });
}

TEST_CASE("attribution: sources and verbs behind what is said")
{
  check({
    {"en", "Twelve miners remained trapped underground, company director Ivan Petrov told a news conference.",
     "Twelve: company director Ivan Petrov (company)"},
    {"en", "A total of 39 are confirmed dead, officials told state media, adding that rescuers had ended their work.",
     "39: officials (government) < state media (state_media)"},
    {"en", "Twelve people died, said police official Jane Doe.", "Twelve: police official Jane Doe (police)"},
    {"en", "The ward took in 60 casualties by noon, a nurse there told me.", "60: nurse (hospital)"},
    {"en", "\"We recovered 12 bodies,\" Chief Ann Lee told reporters gathered on Main Street.",
     "12: Chief Ann Lee (other)"},
    {"en", "In Kota, \"we have buried nine and there is no wood left,\" village head Budi Santo said by phone.",
     "nine: village head Budi Santo (government) | no: village head Budi Santo (government)"},
    {"en", "The state chief minister's spokesman told Reuters by phone that 187 were missing.",
     "187: state chief minister's spokesman (government) < Reuters (news_agency)"},
  });
}

TEST_CASE("attribution: sources before their verb")
{
  check({
    {"fr",
     "La police a fait état de douze blessés et le ministère de la Santé a indiqué que neuf personnes étaient mortes.",
     "douze: police (police) | neuf: ministère de la Santé (health)"},
    {"fr",
     "Le ministère de la Défense a assuré avoir abattu 14 drones, tandis que le gouverneur régional, Oleh Roman, a "
     "fait état de trois morts.",
     "14: ministère de la Défense (military) | trois: gouverneur régional, Oleh Roman (government)"},
    {"fr",
     "Un responsable de l'hôpital, s'exprimant sous couvert d'anonymat, a précisé que 19 corps avaient été admis à la "
     "morgue.",
     "19: responsable de l'hôpital (hospital)"},
    {"fr",
     "Contacté par la presse, le porte-parole des pompiers, le commandant Éric Morel, évoque \"deux blessés légers\".",
     "deux: porte-parole des pompiers, le commandant Éric Morel (rescue)"},
    {"fr", "La préfecture ne fait aucun commentaire mais a signalé l'évacuation de 280 enfants.",
     "aucun: préfecture (government) | 280: préfecture (government)"},
    {"fr", "Onze garçons déclinent leur identité et indiquent avoir été enlevés.", "Onze: Onze garçons (witness)"},
    {"fr", "La Ligue des droits, qui suivait la marche, parle, elle, d'une vingtaine d'arrestations.",
     "une vingtaine: Ligue des droits (other)"},
    {"fr",
     "Le gouverneur de la région de l'Est affirmait, jeudi, dans un communiqué, que 50 personnes avaient été tuées.",
     "50: gouverneur de la région de l'Est (government)"},
    {"fr", "Le Comité de la Croix-Rouge (CICR) dit avoir recensé 58 disparus, dont 14 enfants.",
     "58: Comité de la Croix-Rouge (CICR) (ngo) | 14: Comité de la Croix-Rouge (CICR) (ngo)"},
    {"fr", "Un surveillant qui a demandé l'anonymat y aurait compté, de ses yeux, onze corps.",
     "onze: surveillant (anonymous) hedged"},
    {"en",
     "Ukraine's defence ministry said on Tuesday it had shot down 14 drones, while regional governor Oleh Roman "
     "reported three deaths.",
     "14: Ukraine's defence ministry (military) | three: regional governor Oleh Roman (government)"},
    {"en",
     "A hospital official, who spoke on condition of anonymity because he was not authorised to talk to the press, "
     "said 19 bodies had been brought in.",
     "19: hospital official (hospital)"},
    {"en", "The police, however, said four people were killed.", "four: police (police)"},
    {"en", "A trader, Musa Kano, who spoke to our reporter, put the number of those abducted at forty.",
     "forty: trader, Musa Kano (witness)"},
    {"en",
     "The Director of Army Information, Brigadier-General Ali Musa, had last month disclosed that 90 rebels were "
     "killed.",
     "90: Director of Army Information, Brigadier-General Ali Musa (military)"},
    {"en", "Hamza Bako, a resident of Bako, which is close to the border, said 12 people were taken.",
     "12: Hamza Bako, a resident of Bako (witness)"},
    {"en", "Collector S. Palani said 12 people had died.", "12: Collector S. Palani (government)"},
    {"en", "The WHO has verified attacks that killed 12 medics.", "12: WHO (un)"},
    {"en", "The governor posted on Telegram that two people were dead.", "two: governor (government)"},
    {"en", "One trader who gave his name as Sunny said he helped carry six bodies.", "six: One trader (witness)"},
    {"en", "The headquarters gave the total as 200, \"the youngest of whom is 19\", and noted that 900 had come home.",
     "200: headquarters (other) | 900: headquarters (other)"},
    {"en", "Organisers claimed 12,000 people took part; police put the figure at 3,500.",
     "12,000: Organisers (other) | 3,500: police (police)"},
    {"en", "The teachers' association thinks it's nearer two hundred.", "two hundred: teachers' association (ngo)"},
  });
}

TEST_CASE("attribution: chains: who relays whom")
{
  check({
    {"fr", "Six personnes sont mortes, a rapporté l'agence Tass en citant le ministère des Situations d'urgence.",
     "Six: ministère des Situations d'urgence (government) < agence Tass (state_media)"},
    {"fr", "L'agence Tass, citant le ministère des Situations d'urgence, a fait état de 6 morts.",
     "6: ministère des Situations d'urgence (government) < agence Tass (state_media)"},
    {"fr", "La société Dénombre, mandatée par la presse, a compté 5.700 manifestants, indique franceinfo.",
     "5.700: société Dénombre (company) < franceinfo (media)"},
    {"fr", "Plus de dix civils ont été tués, a appris l'agence Anadolu de source policière.",
     "Plus de dix: source policière (police) < agence Anadolu (news_agency)"},
    {"en", "The Tass news agency, citing the emergencies ministry, reported six deaths.",
     "six: emergencies ministry (government) < Tass news agency (state_media)"},
    {"en", "The TV quoted Babak Amini, a spokesman for the rescue services, as saying 12 people had died.",
     "12: Babak Amini, a spokesman for the rescue services (rescue) < TV (media)"},
    {"en", "The governor was quoted by state media as saying that 40 homes were destroyed.",
     "40: governor (government) < state media (state_media)"},
    {"en", "Nine people were hurt, the ambulance service, quoted by Interpress, said.",
     "Nine: ambulance service (rescue) < Interpress (media)"},
    {"en", "Police sources reported that, according to relatives, 30 men were abducted.",
     "30: relatives (person) < Police sources (police)"},
    {"en", "Reuters reported the attack the deadliest in years, with officials reporting 150 soldiers killed.",
     "150: officials (government) < Reuters (news_agency)"},
  });
}

TEST_CASE("attribution: pronouns, anaphors and short names")
{
  check({
    {"fr",
     "Le capitaine Paul Martin, de la gendarmerie de l'Oise, a été clair. \"Douze personnes ont été blessées\", a-t-il "
     "dit.",
     "Douze: capitaine Paul Martin (military, il)"},
    {"fr",
     "La ministre de la Santé, Anne Roy, a évoqué neuf morts. Ce chiffre est inférieur aux 40 morts de 2003, a-t-elle "
     "ajouté.",
     "neuf: ministre de la Santé, Anne Roy (health) | 40: ministre de la Santé, Anne Roy (health, elle)"},
    {"fr", "Un responsable des pompiers a évoqué neuf morts. Douze blessés sont soignés, a ajouté ce responsable.",
     "neuf: responsable des pompiers (rescue) | Douze: responsable des pompiers (rescue, responsable)"},
    {"fr", "Le commissaire adjoint Karim Alam évoque un feu. Deux contremaîtres ont été arrêtés, a ajouté M. Alam.",
     "Deux: commissaire adjoint Karim Alam (police, M. Alam)"},
    {"fr", "La préfecture a publié une note. Douze personnes ont été blessées, précise la note.",
     "Douze: préfecture (government, note)"},
    {"en", "Police chief Ejaz Khan told Reuters it was a bombing. He added that 170 were wounded.",
     "170: Police chief Ejaz Khan (police, He)"},
    {"en", "The state government said 113 had died. So far, 50 people have been injured, it said in a statement.",
     "113: state government (government) | 50: state government (government, it)"},
    {"en", "A fire official said nine had died. The official said 12 were hurt.",
     "nine: fire official (rescue) | 12: fire official (rescue, official)"},
    {"en", "Mayor Jane Doe spoke first. Twelve people were hurt, Doe said.",
     "Twelve: Mayor Jane Doe (government, Doe)"},
    {"en", "The ministry issued a statement. Twelve people were hurt, the statement said.",
     "Twelve: ministry (government, statement)"},
  });
}

TEST_CASE("attribution: what goes on with the speaker before")
{
  check({
    {"fr", "Le ministère a annoncé douze morts. Quatre d'entre eux étaient des enfants.",
     "douze: ministère (government) | Quatre: ministère (government, carried)"},
    {"fr", "Le ministère a annoncé douze morts. La veille, neuf personnes étaient mortes à Gray.",
     "douze: ministère (government) | neuf: -"},
    {"fr", "Le ministère a annoncé douze morts. Neuf personnes ont également été blessées.",
     "douze: ministère (government) | Neuf: -"},
    {"en", "Aviation Minister Hardeep Rao said 18 people died. 149 of the survivors have been hospitalized.",
     "18: Aviation Minister Hardeep Rao (government) | 149: Aviation Minister Hardeep Rao (government, carried)"},
    {"en", "The agency said 136 people had died. Of these, 110 were killed in floods.",
     "136: agency (government) | 110: agency (government, carried)"},
    {"en", "The agency said 136 people had died. In 2019, 20 people were killed there.",
     "136: agency (government) | 20: -"},
    {"en", "The agency said 136 people had died. Another 20 people were also hurt in Riverton.",
     "136: agency (government) | 20: -"},
  });
}

TEST_CASE("attribution: quotations over sentences")
{
  check({
    {"fr",
     "\"Le feu a pris à l'aube. Douze personnes sont mortes. Neuf autres ont disparu\", a déclaré le maire, Paul Roy.",
     "Douze: maire, Paul Roy (government) | Neuf: maire, Paul Roy (government)"},
    {"fr", "\"On a eu de la chance, douze blessés seulement\", ironise Anne Roy, avocate des familles.",
     "douze: Anne Roy, avocate des familles (person)"},
    {"en", "\"It was carnage. I counted eight bodies,\" Aminata, a market trader, told AFP.",
     "eight: Aminata, a market trader (witness) < AFP (news_agency)"},
    {"en", "\"No troops were hurt. We thank our partners,\" read the statement by the army.", "No: army (military)"},
    {"en", "\"We were lucky, only 40 of us were there,\" shrugged Gia Lomi, a student.",
     "40: Gia Lomi, a student (witness)"},
  });
}

TEST_CASE("attribution: cues that name nobody")
{
  check({
    {"fr", "Le préfet n'a pas précisé si douze personnes avaient été blessées.", "douze: -"},
    {"fr", "Ni la police ni l'armée n'ont confirmé la mort de douze soldats.", "douze: -"},
    {"fr", "Le groupe a revendiqué un attentat qui a tué douze soldats.", "douze: -"},
    {"fr", "Le gouvernement a ordonné de reprendre les opérations après l'attaque qui a fait 24 morts.", "24: -"},
    {"fr", "Le bilan provisoire fait état de douze morts.", "douze: -"},
    {"fr", "Douze soldats sont morts, apprend-on.", "Douze: -"},
    {"en", "Neither the police nor the army would say how many of the 12 people killed were civilians.", "12: -"},
    {"en", "The ministry did not say how many of the 12 victims were civilians.", "12: -"},
    {"en", "The group claimed responsibility for an attack that killed 12 soldiers.", "12: -"},
    {"en", "The crash reportedly injured twelve people.", "twelve: -"},
    {"en", "It may be recalled that 40 people died in a similar fire.", "40: -"},
    {"en", "The confirmed toll rose to 12.", "12: -"},
    {"en", "Estimates suggest 8000 migrants may be at sea.", "8000: -"},
    {"en", "Aftershocks have increased the death toll to six.", "six: -"},
  });
}

TEST_CASE("attribution: headlines: sources in brackets, after a dash or a colon")
{
  check({
    {"fr", "Incendie à Lyon : quatre blessés dont deux graves (pompiers)",
     "quatre: pompiers (rescue) | deux: pompiers (rescue)"},
    {"fr", "Séisme au Népal : 128 morts (bilan officiel)", "128: bilan officiel (government)"},
    {"en", "Quake in Nepal kills 128: officials", "128: officials (government)"},
    {"en", "Eleven soldiers killed in Mali ambush - army", "Eleven: army (military)"},
    {"en", "Police: 4 dead, 2 hurt in Ohio shooting", "4: Police (police) | 2: Police (police)"},
    {"en", "Four injured in Lyon fire (fire service)", "Four: fire service (rescue)"},
  });
}

TEST_CASE("attribution: what the cue says of its content")
{
  check({
    {"fr", "La porte-parole du gouvernement a démenti la mort de 12 soldats.",
     "12: porte-parole du gouvernement (government) denied"},
    {"fr", "L'opposition aurait annoncé la mort de 12 soldats.", "12: opposition (opposition) hedged"},
    {"en", "Government spokeswoman Ana Silva denied reports that 12 soldiers had been killed.",
     "12: Government spokeswoman Ana Silva (government) denied"},
  });
}
