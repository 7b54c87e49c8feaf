#!/usr/bin/env python3
"""Which sources are compiled as one, for packaging/together.cmake.

    together.py SOURCES GROUPS

SOURCES: lines of a target, a tab and a file. GROUPS: written, lines of a file, the name of its group and the target; a file that stands
in several targets, or alone in its group, is not in it.

What a file keeps to itself, in a namespace without a name or by `static`, `using` or `#define`, is a word in no other file of its group,
nor in what that includes: so none hides or repeats another's. Files of a group lie in one folder, so that a program that needs one of
them loads hardly more."""
import functools
import os
import re
import sys
from collections import Counter, defaultdict

MOST_BYTES = 48_000  # of sources in a group: a compiler has a few seconds to do, and takes no more memory than for our largest file

INCLUDE_FOLDERS = [os.path.join(os.path.dirname(__file__), "..", folder) for folder in ("kiosk", "tests")]

COMMENT_OR_TEXT = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.DOTALL)
INNER = re.compile(r"^namespace \{$(.*?)(?:^@end$|\Z)", re.DOTALL | re.MULTILINE)
ALIAS = re.compile(r"^(?:using (?:[\w:]+::)?(\w+);|namespace (\w+) = [\w:]+;)$", re.MULTILINE)
TYPE = re.compile(r"\b(?:struct|class|enum|union|concept|using|#define)\s+(\w+)")
FUNCTION = re.compile(r"^[^=({]*?(\w+)\(")
OBJECT = re.compile(r"\b(\w+)\s*[={;\[]")
INCLUDED = re.compile(r'^#include "(.+)"$', re.MULTILINE)
WORD = re.compile(r"(?<![\w.:>])[A-Za-z_]\w*\b")  # not what is said of something: .name, ->name, other::name
CALLED = re.compile(r"(?<![\w.:>])([A-Za-z_]\w*)\(")


class Text:
    """words: all that stands in a file besides comments and texts; called: of these, what may be a function."""

    def __init__(self, file):
        with open(file, encoding="utf-8") as source:
            self.text = source.read()
        self.code = COMMENT_OR_TEXT.sub(" ", re.sub(r"^\}  // namespace$", "@end", self.text, flags=re.MULTILINE))
        self.words, self.called = set(WORD.findall(self.code)), set(CALLED.findall(self.code))


@functools.cache
def text_of(file):
    return Text(file)


@functools.cache
def below(file):
    """The project's own headers that a file includes, and those that they include."""
    found = set()
    for name in INCLUDED.findall(text_of(file).text):
        for folder in (os.path.dirname(file), *INCLUDE_FOLDERS):
            if os.path.isfile(there := os.path.join(folder, name)):
                found |= {there} | below(there)
                break
    return frozenset(found)


class Source:
    """functions, others: what the file keeps to itself, rather too much than too little; aliases: short names for what others declare, each
    with its line; opened: whole namespaces of others, which a file has no business with that did not ask for them."""

    def __init__(self, file):
        self.file, self.text, self.headers = file, text_of(file), below(file)
        self.bytes = len(self.text.text)
        code = self.text.code
        self.aliases = {next(filter(None, found.groups())): found.group() for found in ALIAS.finditer(code)}
        self.opened = set(re.findall(r"^using namespace .*$", code, re.MULTILINE))
        code = ALIAS.sub("", code)
        lines = [line for inner in INNER.findall(code) for line in inner.splitlines() if line[:1].strip()]
        lines += re.findall(r"^(?:static |using |#define ).*$", code, re.MULTILINE)
        self.functions = {name for line in lines for name in FUNCTION.findall(line)}
        self.others = {name for line in lines for kind in (TYPE, OBJECT) for name in kind.findall(line)}

    def hides_nothing_of(self, other):
        if self.functions & (other.text.called | other.functions | other.others):
            return False
        short = {name for name in self.aliases if name not in other.aliases}
        in_headers = (text_of(file).words for file in other.headers - self.headers)
        return not ((self.others | short) & other.text.words or any(self.others & words for words in in_headers))

    def goes_with(self, other):
        return (self.opened == other.opened and self.hides_nothing_of(other) and other.hides_nothing_of(self) and
                all(other.aliases.get(name, line) == line for name, line in self.aliases.items()))


class Group:
    def __init__(self):
        self.sources = []

    def takes(self, source):
        return (sum(other.bytes for other in self.sources) + source.bytes <= MOST_BYTES and
                all(source.goes_with(other) for other in self.sources))


def groups_of(files):
    folders = defaultdict(list)
    for file in sorted(files):
        source = Source(file)
        groups = folders[os.path.dirname(file)]
        group = next((group for group in groups if group.takes(source)), None)
        if not group:
            groups.append(group := Group())
        group.sources.append(source)
    return [[source.file for source in group.sources] for groups in folders.values() for group in groups if len(group.sources) > 1]


def main(sources, groups):
    with open(sources, encoding="utf-8") as listed:
        pairs = [line.split("\t") for line in listed.read().splitlines()]
    targets = Counter(file for _, file in pairs)
    of_target = defaultdict(list)
    for target, file in pairs:
        if targets[file] == 1:
            of_target[target].append(file)
    with open(groups, "w", encoding="utf-8") as written:
        for target, files in of_target.items():
            for number, group in enumerate(groups_of(files)):
                written.writelines(f"{file}\tgroup_{number}\t{target}\n" for file in group)


if __name__ == "__main__":
    main(*sys.argv[1:])
