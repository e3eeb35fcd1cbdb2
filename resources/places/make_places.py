"""Make places.csv.xz from the SIRUTA tables in the source archive of the package django-siruta.

Usage: python make_places.py FOLDER, where FOLDER is the unpacked archive's `data` folder, which holds
`siruta_s1_2025.csv` and `siruta-judete.csv`. The README beside this file says how to get it.
"""

import csv
import lzma
import re
import sys
from pathlib import Path

CEDILLAS = str.maketrans("ŞŢşţ", "ȘȚșț")
KINDS = re.compile(r"^(JUDEȚUL|MUNICIPIUL|ORAȘ) ")
# TIP of the SIRUTA register: what Letea calls each level; whatever is below a unit is a locality.
TYPES = {
    "40": "county",
    "1": "city",
    "4": "city",
    "9": "city",
    "2": "town",
    "3": "commune",
    "6": "sector",
}
SMALL = {
    "de",
    "din",
    "la",
    "cu",
    "pe",
    "lui",
    "cel",
    "cea",
    "cei",
    "sub",
    "după",
    "dintre",
    "între",
    "în",
    "in",
    "și",
}
NUMERALS = {"I", "II", "III", "IV", "V", "VI"}


def sentence_case(name: str) -> str:
    """The register's capitals as Romanian writes names: "GURA HUMORULUI", "ȘTEFAN CEL MARE", "I.CUZA"."""
    words = re.split(r"([ .\-]+)", re.sub(r" +", " ", name.strip()))
    return "".join(cased(word, first=place == 0) for place, word in enumerate(words))


def cased(word: str, *, first: bool) -> str:
    """One word of a name: numerals stay capital, linking words are small unless they open the name."""
    if word in NUMERALS:
        return word
    small = word.lower()
    return small if small in SMALL and not first else small.capitalize()


def mnemonics(folder: Path) -> dict[str, str]:
    """The letters of each county by its number: {"4": "BC"}."""
    with (folder / "siruta-judete.csv").open(encoding="utf-8") as stream:
        return {row["JUD"]: row["MNEMONIC"] for row in csv.DictReader(stream, delimiter=";")}


def rows(folder: Path) -> list[tuple[str, str, str, str, str]]:
    """Code, name, type, parent's code and county of each row of the register, in the register's order."""
    letters = mnemonics(folder)
    found = []
    with (folder / "siruta_s1_2025.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            name = sentence_case(KINDS.sub("", row["DENLOC"].translate(CEDILLAS)))
            # NIV 3 reuses the numbers of NIV 2 for localities; only București's sectors are units there.
            kind = "locality" if row["NIV"] == "3" and row["TIP"] != "6" else TYPES[row["TIP"]]
            county = letters[row["JUD"]]
            parent = row["JUD"] if kind == "county" else row["SIRSUP"]
            found.append((row["SIRUTA"], name, kind, parent, county))
    return found


def main() -> None:
    """Write places.csv.xz beside this script and say how much it holds."""
    found = rows(Path(sys.argv[1]))
    lines = ["code,name,type,parent,county", *(",".join(row) for row in found)]
    packed = lzma.compress("\n".join(lines).encode("utf-8"), preset=9 | lzma.PRESET_EXTREME)
    target = Path(__file__).with_name("places.csv.xz")
    target.write_bytes(packed)
    print(f"{target}: {len(found)} rows, {len(packed)} bytes")


if __name__ == "__main__":
    main()
