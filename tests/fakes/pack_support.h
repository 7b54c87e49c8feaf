// PO files and packs for the tests of content/.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/problem.h"
#include "fakes/temporary_folder.h"
#include "flow/flow.h"
#include "pack/interface_words.h"
#include "screen/slides.h"

namespace support {

inline const std::string po_header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

inline std::string escaped(const std::string& text) {
    std::string result;
    for (char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return result;
}

inline std::string po_entry(const std::string& english, const std::string& translation,
                            const std::string& before = "") {
    return before + "msgid \"" + escaped(english) + "\"\nmsgstr \"" + escaped(translation) + "\"\n\n";
}

/// Every word of the interface, translated as "es: …".
inline std::string po_interface(const std::string& but = "") {
    std::string po;
    auto add = [&](const auto& words) {
        for (auto word : words)
            if (word != but) po += po_entry(std::string(word), "es: " + std::string(word), "msgctxt \"interface\"\n");
    };
    add(pack::interface_words);
    add(pack::seldom_words);
    return po;
}

/// Every text of a flow or the home screen, translated as "es: …"; texts in `done` are left out and those met are
/// added.
template <class FlowOrHome>
std::string po_texts(const FlowOrHome& value, std::vector<std::string>& done) {
    std::string po;
    flow::for_each_text(value, [&](const std::string& text, const std::string&) {
        if (std::find(done.begin(), done.end(), text) != done.end()) return;
        done.push_back(text);
        po += po_entry(text, "es: " + text);
    });
    return po;
}

/// A PO file with up to six pieces of it replaced by what such files are made of, or by what they must not hold.
inline std::string spoiled(std::string po, std::mt19937& random) {
    static const std::vector<std::string> pieces{"\"",
                                                 "\n",
                                                 "\\",
                                                 "\\\n",
                                                 "#",
                                                 "#,",
                                                 "#~ ",
                                                 "#~| ",
                                                 "#| ",
                                                 "#: a:1 ",
                                                 "msgid ",
                                                 "msgstr ",
                                                 "msgctxt ",
                                                 "domain ",
                                                 "msgid_plural ",
                                                 "msgstr[0] ",
                                                 "msgstr[99999999999] ",
                                                 "\"é\"",
                                                 "\xC3",
                                                 "\xFF",
                                                 "\"charset=BIG5-HKSCS\\n\" ",
                                                 "\"charset=\\n\"",
                                                 "fuzzy, ",
                                                 "range: 0..",
                                                 "c-format, ",
                                                 "\\x",
                                                 "\\777",
                                                 "\r",
                                                 "痛",
                                                 "[",
                                                 "]",
                                                 "#. ",
                                                 "# File: a, line: 1",
                                                 "#! fuzzy",
                                                 "%4",
                                                 "%",
                                                 "#. heel-pain, slide first: text\n",
                                                 "#~| msgid \"\"\n"};
    auto below = [&](std::size_t most) { return random() % most; };
    for (auto changes = 1 + below(6); changes > 0; --changes)
        po.replace(below(po.size()), below(12), pieces[below(pieces.size())]);
    return po;
}

/// The problem whose printed line holds all of these; null when there is none.
inline const base::Problem* find_problem(const base::Problems& problems, const std::vector<std::string>& words) {
    for (const auto& problem : problems) {
        auto line = base::to_line(problem);
        if (std::all_of(words.begin(), words.end(),
                        [&](const auto& word) { return line.find(word) != std::string::npos; }))
            return &problem;
    }
    return nullptr;
}

/// What a clinic says on warning slides.
inline screen::SiteWords site(const std::string&) {
    return {"Tell the front desk now.", "Tell the front desk today.", "911"};
}

inline std::string printed(const base::Problems& problems) {
    std::string all;
    for (const auto& problem : problems) all += base::to_line(problem) + "\n";
    return all;
}

}  // namespace support
