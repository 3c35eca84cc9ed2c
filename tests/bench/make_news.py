"""Invented news text in any amount, the same for the same seed: what benchmarks read.

Most sentences hold no figure, as in real news; names are put together from syllables, so that words vary
as they do there and no look-up is served from a warm cache alone.
"""

import random

_SYLLABLES = "ba der ko lin mar no pel ri sta tu vel zan or sha mi qu el dro fen ga".split()

_FIGURES = {
    "en": ["{n} people were killed and {m} injured in {place}, according to the {source}.",
           "The {source} said on {day} that at least {n} {group} had been arrested in {place}.",
           "Dozens of {group} were wounded, {n} of them seriously, a spokesman for the {source} said.",
           "About {n} residents have been evacuated from {place} since {day}, the {source} announced.",
           "{name}, who heads the {source}, put the number of missing at {n}."],
    "fr": ["{n} personnes ont été tuées et {m} blessées à {place}, selon {source}.",
           "{source} a indiqué {day} qu'au moins {n} {group} avaient été arrêtés à {place}.",
           "Des dizaines de {group} ont été blessés, dont {n} grièvement, d'après {source}.",
           "Environ {n} habitants de {place} ont été évacués depuis {day}, a annoncé {source}.",
           "{name}, porte-parole de {source}, a fait état de {n} disparus."],
}
_OTHERS = {
    "en": ["{name} walked past the shuttered shops of {place} and said nothing for a while.",
           "The road to {place} reopened on {day} after the bridge had been inspected.",
           "\"We did not expect the {noun} to come back so soon,\" said {name}, a teacher from {place}.",
           "Prices of {noun} rose by 12.5 percent in the third quarter, to 1,300 euros a tonne.",
           "Nobody at the {source} could be reached for comment before publication.",
           "The council of {place} meets in May 2031 to decide on the {noun}, {name} recalled."],
    "fr": ["{name} longe les magasins fermés de {place} et se tait un long moment.",
           "La route de {place} a rouvert {day} après l'inspection du pont.",
           "\"On ne pensait pas que {noun} reviendrait si vite\", raconte {name}, institutrice à {place}.",
           "Le prix pour {noun} a augmenté de 12,5 pour cent au troisième trimestre, à 1.300 euros la tonne.",
           "Personne n'a pu être joint à {source} avant la publication.",
           "Le conseil de {place} se prononcera en mai 2031 sur {noun}, a rappelé {name}."],
}
_WORDS = {
    "en": {"source": ["interior ministry", "police", "Red Cross", "regional hospital", "state television", "governor"],
           "day": ["Monday", "Tuesday", "Friday", "Sunday"], "group": ["protesters", "soldiers", "migrants", "workers"],
           "noun": ["grain", "river", "harbour", "siren", "orchard"]},
    "fr": {"source": ["le ministère de l'Intérieur", "la police", "la Croix-Rouge", "l'hôpital régional",
                      "la télévision publique", "le gouverneur"],
           "day": ["lundi", "mardi", "vendredi", "dimanche"],
           "group": ["manifestants", "soldats", "migrants", "ouvriers"],
           "noun": ["le blé", "la rivière", "le port", "la sirène", "le verger"]},
}
# Of sentences that count somebody: one in five in agency texts about unrest and disasters, the dense end of news; one
# in twenty in a newspaper's general pages.
DENSE, ORDINARY = 0.2, 0.05


def _name(rng, parts):
    return "".join(rng.choice(_SYLLABLES) for _ in range(parts)).capitalize()


def _sentence(rng, lang, figure_share):
    words = _WORDS[lang]
    template = rng.choice((_FIGURES if rng.random() < figure_share else _OTHERS)[lang])
    values = {slot: rng.choice(choices) for slot, choices in words.items()}
    values |= {"n": rng.randint(2, 900), "m": rng.randint(2, 90), "place": _name(rng, 3),
               "name": f"{_name(rng, 2)} {_name(rng, 3)}"}
    sentence = template.format(**values)
    return sentence[0].upper() + sentence[1:]


def article(rng, lang, figure_share=DENSE, sentences=24):
    """One article of paragraphs of three sentences."""
    lines = [_sentence(rng, lang, figure_share) for _ in range(sentences)]
    return "\n\n".join(" ".join(lines[i:i + 3]) for i in range(0, sentences, 3)) + "\n"


def articles(megabytes, figure_share=DENSE, seed=2031):
    """Articles in French and English by turns until their bytes reach the amount."""
    rng, size, lang = random.Random(seed), 0, "en"
    while size < megabytes * 1_000_000:
        lang = "fr" if lang == "en" else "en"
        text = article(rng, lang, figure_share)
        size += len(text.encode())
        yield lang, text
