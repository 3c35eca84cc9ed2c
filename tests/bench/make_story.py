#!/usr/bin/env python3
"""One invented story in any number of articles, the same for the same seed, as NDJSON for `saidby add --ndjson -`.

A storm on a coast, followed for three weeks by many outlets in English and French: counts that rise, that differ
between sources, that fall without a word, wires that others copy. What reports and comparison of large cases are
measured with.

usage: make_story.py [--articles N] [--seed N] > story.ndjson
"""

import argparse
import datetime
import json
import random

DAYS = 21
START = datetime.date(2031, 3, 3)
PLACES = ["Corbelle", "Saint-Arvan", "Port-Lune", "Marsanne", "Valbris", "Tréville", "Ostrée", "Lagrève"]
OUTLETS = [f"{first} {second}" for first in ("Harbour", "Northern", "Coastal", "Evening", "Valley", "Morning")
           for second in ("Post", "Ledger", "Gazette", "Herald", "Courier", "Observer", "Chronicle", "Mail", "Star", "Sun")]
# (how English and French texts call it, how far its counts lie from the mean)
SOURCES = [("the Corbelle fire brigade", "les pompiers de Corbelle", 1.0),
           ("the French interior ministry", "le ministère français de l'Intérieur", 0.9),
           ("the Corbelle hospital", "l'hôpital de Corbelle", 1.2),
           ("the French Red Cross", "la Croix-Rouge française", 1.1),
           ("the prefect of Corbelle", "le préfet de Corbelle", 0.95),
           ("the coastguard union", "le syndicat des garde-côtes", 1.6)]
# (English, French, count on the first day, growth a day)
COUNTS = [("{n} people were killed in {place}", "{n} personnes ont été tuées à {place}", 12, 3),
          ("{n} people were injured in {place}", "{n} personnes ont été blessées à {place}", 80, 11),
          ("{n} people were missing in {place}", "{n} personnes étaient portées disparues à {place}", 60, -2),
          ("{n} residents were evacuated in {place}", "{n} habitants ont été évacués à {place}", 900, 40),
          ("{n} homes were destroyed in {place}", "{n} maisons ont été détruites à {place}", 150, 9)]
FILLERS = {"en": ["The road along the shore stayed closed.", "Boats lay across the market square.",
                  "\"The water came over the wall at night,\" said Ana Ruiz, a teacher.",
                  "A new dyke had been promised years ago."],
           "fr": ["La route du littoral restait fermée.", "Des bateaux gisaient sur la place du marché.",
                  "\"L'eau a passé le mur dans la nuit\", raconte Ana Ruiz, institutrice.",
                  "Une nouvelle digue était promise depuis des années."]}


def words_of(rng, number, lang):
    """A number as newspapers write it."""
    kind = rng.random()
    if kind < 0.1:
        return f"au moins {number}" if lang == "fr" else f"at least {number}"
    if kind < 0.16:
        return f"environ {number}" if lang == "fr" else f"about {number}"
    if kind < 0.2 and number < 100:
        return "des dizaines de" if lang == "fr" else "dozens of"
    return str(number)


def sentence(rng, day, lang):
    english, french, start, growth = rng.choice(COUNTS)
    source_en, source_fr, factor = rng.choice(SOURCES)
    number = max(2, round((start + growth * day) * factor) + rng.randint(-2, 2))
    if lang == "fr":
        count = french.format(n=words_of(rng, number, lang), place=rng.choice(PLACES))
        return f"{count[0].upper()}{count[1:]}, selon {source_fr}."
    count = english.format(n=words_of(rng, number, lang), place=rng.choice(PLACES))
    return f"{source_en[0].upper()}{source_en[1:]} said {count}."


def article(rng, number, total):
    day = number * DAYS // total
    lang = rng.choice(("en", "en", "fr"))
    body = []
    for _ in range(rng.randint(1, 4)):
        body += [sentence(rng, day, lang), rng.choice(FILLERS[lang])]
    title = f"Tempête : jour {day + 1}" if lang == "fr" else f"Storm, day {day + 1}"
    published = datetime.datetime.combine(START + datetime.timedelta(days=day), datetime.time(rng.randint(6, 22), 15))
    return {"path": f"story/{number:05}.txt", "outlet": rng.choice(OUTLETS), "title": title, "lang": lang,
            "published": published.isoformat() + "+01:00", "url": f"https://news.example/{number}",
            "text": title + "\n\n" + " ".join(body) + "\n"}


def articles(count, seed=2031):
    """`count` articles in the order of time; some outlets print the wire of the one before under their own name."""
    rng, before = random.Random(seed), None
    for number in range(count):
        one = article(rng, number, count)
        if before is not None and rng.random() < 0.15:
            one |= {"text": before["text"], "title": before["title"], "lang": before["lang"]}
        yield one
        before = one


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=2031)
    options = parser.parse_args()
    for one in articles(options.articles, options.seed):
        print(json.dumps(one, ensure_ascii=False))


if __name__ == "__main__":
    main()
