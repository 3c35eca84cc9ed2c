#include "attribution_rows.hpp"

#include <doctest/doctest.h>

using saidby::tests::check;

TEST_CASE("attribution: who passes it on")
{
  check({
    {"fr", "Selon un communiqué du ministère relayé par l'agence officielle Sana, douze soldats ont été tués.",
     "douze: ministère (government) < agence officielle Sana (state_media)"},
    {"fr", "Douze personnes ont été tuées, a annoncé le parquet dans un communiqué cité par l'agence Tass.",
     "Douze: parquet (judiciary) < agence Tass (state_media)"},
    {"fr", "Selon des chiffres diffusés par la police, douze personnes ont été blessées.", "douze: police (police)"},
    {"en", "The army said in a statement carried by the state agency Sana that twelve soldiers were killed.",
     "twelve: army (military) < state agency Sana (state_media)"},
    {"fr", "Interrogé par l'AFP, le maire d'Aubry a évoqué douze blessés.",
     "douze: maire d'Aubry (government) < AFP (news_agency)"},
    {"fr", "Douze personnes ont été tuées, selon des témoins joints par l'AFP.",
     "Douze: témoins (witness) < AFP (news_agency)"},
    {"fr", "Douze personnes ont été tuées, selon un bilan encore provisoire de la gendarmerie.",
     "Douze: gendarmerie (police)"},
    {"fr", "L'armée parle de douze morts, les rebelles de quarante.",
     "douze: armée (military) | quarante: rebelles (armed_group)"},
    {"en", "Police put the crowd at 900, the union at 4,000.", "900: Police (police) | 4,000: union (other)"},
    {"en", "Local media reported that twelve people were killed, quoting hospital sources.",
     "twelve: hospital sources (hospital) < Local media (media)"},
  });
}

TEST_CASE("attribution: whom the outlet asked, and who wants no name")
{
  check({
    {"fr", "Douze personnes ont été tuées, a-t-on appris jeudi de sources concordantes.",
     "Douze: sources concordantes (anonymous)"},
    {"fr", "\"Douze personnes ont été blessées\", précise-t-on à la préfecture.", "Douze: préfecture (government)"},
    {"fr", "Douze soldats ont été tués, a affirmé un responsable ayant requis l'anonymat.",
     "Douze: responsable (government)"},
    {"en", "A guard who asked not to be named said twelve people were killed.", "twelve: guard (anonymous)"},
    {"en", "Twelve people were killed, said a source close to the investigation.",
     "Twelve: source close to the investigation (anonymous)"},
  });
}

TEST_CASE("attribution: brackets, joint sources, the same source")
{
  check({
    {"fr", "L'explosion a fait douze morts (préfecture).", "douze: préfecture (government)"},
    {"fr", "Les douze marcheurs ont été accueillis à Rouen (préfecture).", "douze: -"},
    {"fr", "Le ministère de la Défense et l'état-major ont tous deux fait état de douze soldats tués.",
     "douze: ministère de la Défense et l'état-major (military)"},
    {"en", "Hospital officials, police and the mayor said twelve people were killed.",
     "twelve: Hospital officials, police and the mayor (hospital)"},
    {"fr", "Selon une source hospitalière, neuf personnes sont mortes. La même source fait état de douze blessés.",
     "neuf: source hospitalière (hospital) | douze: source hospitalière (hospital, source)"},
    {"en", "Nine people died, a hospital source said. The same source said twelve others were being treated.",
     "Nine: hospital source (hospital) | twelve: hospital source (hospital, source)"},
    {"en", "The interior ministry tallies things differently. It has put out a figure of twelve dead.",
     "twelve: interior ministry (government, It)"},
    {"fr", "Selon l'ONG Tikva, neuf personnes sont mortes. Elle fait état de douze blessés.",
     "neuf: ONG Tikva (ngo) | douze: ONG Tikva (ngo, Elle)"},
  });
}

TEST_CASE("attribution: the type is that of the head, else of whom it speaks for")
{
  check({
    {"en", "A doctor working inside the hospital told Radio Nord that twelve people were killed.",
     "twelve: doctor (hospital) < Radio Nord (media)"},
    {"en", "Twelve people were killed, said Ali Ahmadzai, Lima's deputy police chief.",
     "Twelve: Ali Ahmadzai, Lima's deputy police chief (police)"},
    {"en", "Twelve people died when rebels stormed the camp; that attack was claimed by the Islamic State group.",
     "Twelve: -"},
    {"fr", "Le procureur de Lima a parlé. Le bilan est de douze morts, selon les procureurs.",
     "douze: procureurs (judiciary)"},
    {"en", "The miners' union said twelve people were killed.", "twelve: miners' union (other)"},
    {"en", "The president of the miners' union said twelve people were killed.",
     "twelve: president of the miners' union (other)"},
    {"en", "The spokesman for the governor said twelve people were killed.",
     "twelve: spokesman for the governor (government)"},
    {"en", "The army's media office said twelve people were killed.", "twelve: army's media office (military)"},
    {"en", "The Taliban's interior ministry said twelve people were killed.",
     "twelve: Taliban's interior ministry (government)"},
    {"en", "The police oversight authority said twelve people were killed.",
     "twelve: police oversight authority (monitor)"},
    {"en", "The local council said twelve people were killed.", "twelve: local council (government)"},
    {"en", "Yasin Tadvi, who heads the Lima disaster response force, said twelve people were killed.",
     "twelve: Yasin Tadvi (rescue)"},
    {"fr", "Des passagers interrogés par la télévision disent que douze personnes ont été blessées.",
     "douze: passagers interrogés par la télévision (witness)"},
    {"fr", "Le syndicat des mineurs affirme que douze personnes ont été blessées.",
     "douze: syndicat des mineurs (other)"},
    {"en", "7:45 p.m. — Lima County Sheriff Dana Whitlock wrapped up her briefing. Whitlock says twelve people died.",
     "twelve: Lima County Sheriff Dana Whitlock (police, Whitlock)"},
  });
}
