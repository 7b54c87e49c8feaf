#include "check/translation/check_language.h"

#include <algorithm>
#include <set>

#include "base/plain_file.h"
#include "base/wording.h"
#include "check/translation/check_header.h"
#include "pack/interface_words.h"
#include "pack/translated.h"

namespace check {
namespace {

constexpr std::size_t most_copied = 5;  ///< more are reported together: somebody has not begun

std::string gap_words(std::size_t missing, std::size_t of, const std::string& first, const std::string& where) {
    return std::to_string(missing) + " of " + base::counted(of, "text", "texts") + (missing == 1 ? " is" : " are") +
           " not translated, the first is “" + base::excerpt(first) + "” (" + base::excerpt(where) + ")";
}

}  // namespace

LanguageCheck::LanguageCheck(flow::Home::Language language, pack::Catalog catalog, const std::string& source,
                             const std::filesystem::path& pack, Findings& findings)
    : language_(std::move(language)),
      file_(pack::catalog_file(language_.code)),
      path_(pack / file_),
      catalog_(std::move(catalog)),
      source_language_(source),
      written_in_(source),
      used_(catalog_.entries().size()),
      findings_(findings) {
    check_header(catalog_.header(), file_text(), file_, language_.code, findings_);
}

void LanguageCheck::text(const pack::Catalog::Entry* entry, const std::string& english, const std::string& where,
                         Gap& gap) {
    ++gap.texts;
    if (entry) {
        auto position = static_cast<std::size_t>(entry - catalog_.entries().data());
        if (entry->state == pack::Catalog::State::translated && !used_[position]) judge(*entry);
        used_[position] = true;
        if (entry->state == pack::Catalog::State::translated) return;
    }
    if (!entry) ++gap.without_entry;
    if (++gap.missing > 1) return;
    gap.first = english;
    gap.is_fuzzy = entry && entry->state == pack::Catalog::State::fuzzy;
    gap.where = where + (gap.is_fuzzy ? ", marked fuzzy" : "");
    gap.line = entry ? entry->line : 0;
}

/// Of the interface: where the pack does not translate it, the program may.
void LanguageCheck::word(std::string_view word, Gap& gap) {
    const auto* entry = catalog_.entry(pack::interface_context, word);
    Gap missing;
    text(entry, std::string(word), "interface", missing);
    if (missing.missing == 0 || catalog_.find_interface(word)) {
        ++gap.texts;
        return;
    }
    text(entry, std::string(word), "interface", gap);
}

int LanguageCheck::line_of(const std::string& english) const {
    const auto* entry = catalog_.entry("", english);
    return entry ? entry->line : 0;
}

std::string LanguageCheck::what_to_do(const Gap& gap) const {
    auto update = "run clinic-kiosk translate update " + language_.code;
    if (gap.without_entry == 0 && gap.is_fuzzy)
        return "read it, mend it, and take out its line \"#, fuzzy\", which Poedit calls “Needs work”; " +
               of_the_source("after a mere typo in English ") + update + " --meaning-unchanged";
    if (gap.without_entry == 0)
        return of_the_source("translate there what is empty or fuzzy, or after a mere typo in English ") + update +
               " --meaning-unchanged";
    return update + of_the_source(" (after a mere typo in English with --meaning-unchanged)") +
           ", then translate what is empty or fuzzy";
}

template <class FlowOrHome>
LanguageCheck::Gap LanguageCheck::texts(const FlowOrHome& value, const std::string& flow) {
    Gap gap;
    std::set<std::string_view> asked;
    flow::for_each_text(value, [&](const std::string& english, const std::string& where) {
        if (asked.insert(english).second) text(catalog_.entry_of_flow(flow, english), english, where, gap);
    });
    return gap;
}

std::string LanguageCheck::interface_word(const std::string& english) const {
    return std::string(catalog_.find_interface(english).value_or(english));
}

std::optional<flow::Home> LanguageCheck::translated(const flow::Home& home) const {
    return pack::translate(home, catalog_).value;
}

std::vector<PlacedWords> LanguageCheck::places(const std::vector<std::string>& english) const {
    std::vector<PlacedWords> all;
    auto add = [&](std::string_view context, std::string_view text) {
        const auto* entry = catalog_.entry(context, text);
        if (entry && entry->state == pack::Catalog::State::translated)
            all.push_back({entry->translation, file_, entry->line});
    };
    for (auto word : pack::interface_words) add(pack::interface_context, word);
    for (auto word : pack::seldom_words) add(pack::interface_context, word);
    for (const auto& text : english) add("", text);
    return all;
}

void LanguageCheck::interface() {
    written_in_ = "en";  // what the program says, whatever the scripts are written in
    Gap gap;
    for (auto each : pack::interface_words) word(each, gap);
    seldom();
    if (gap.missing == 0) return;
    findings_.error(file_, gap.line,
                    language_.name + " cannot be offered: of the interface " +
                        gap_words(gap.missing, gap.texts, gap.first, gap.where),
                    what_to_do(gap));
}

void LanguageCheck::seldom() {
    Gap gap;
    for (auto each : pack::seldom_words) word(each, gap);
    if (gap.missing == 0) return;
    findings_.warning(
        file_, gap.line,
        "of the interface's words that are seldom seen " + gap_words(gap.missing, gap.texts, gap.first, gap.where),
        what_to_do(gap));
}

void LanguageCheck::home(const flow::Home& home) {
    written_in_ = source_language_;
    auto gap = texts(home);
    if (gap.missing == 0) return;
    findings_.warning(file_, gap.line,
                      language_.name + " is not offered: of the home screen " +
                          gap_words(gap.missing, gap.texts, gap.first, gap.where),
                      what_to_do(gap));
}

std::optional<flow::Flow> LanguageCheck::flow(const flow::Flow& flow) {
    written_in_ = flow.source.empty() ? source_language_ : flow.source;
    auto gap = texts(flow, flow.id);
    if (gap.missing == 0) return pack::translate(flow, catalog_).value;
    findings_.warning(file_, gap.line,
                      base::in_quotes(flow.id) + " is not offered in " + language_.name + ": " +
                          gap_words(gap.missing, gap.texts, gap.first, gap.where),
                      what_to_do(gap));
    return std::nullopt;
}

void LanguageCheck::unused() {
    auto first = std::find(used_.begin(), used_.end(), false);
    if (first == used_.end()) return;
    const auto& entry = catalog_.entries()[static_cast<std::size_t>(first - used_.begin())];
    auto count = static_cast<std::size_t>(std::count(used_.begin(), used_.end(), false));
    findings_.warning(
        file_, entry.line,
        base::counted(count, "entry is", "entries are") + " no longer used, the first is “" +
            base::excerpt(entry.english) + "”",
        "run clinic-kiosk translate update " + language_.code + ", which sets them aside" +
            (entry.translation.empty() ? "; was it written over the English? It belongs behind msgstr" : ""));
}

const std::string& LanguageCheck::file_text() {
    constexpr std::size_t most = 16 << 20;  // as the reader of PO files takes
    if (!source_) source_ = base::read_start(path_, most);
    return *source_;
}

void LanguageCheck::judge(const pack::Catalog::Entry& entry) {
    auto& judge = this->judge();
    if (auto copied = judge.copied(entry)) copied_.push_back({&entry, std::move(*copied), written_in_});
    for (auto& fault : judge.faults(entry)) tell(entry, std::move(fault));
}

TranslationJudge& LanguageCheck::judge() {
    return judges_.try_emplace(written_in_, written_in_, language_.code).first->second;
}

/// What is said of the English, where the words are written in another language.
std::string LanguageCheck::of_the_source(std::string words) const {
    if (written_in_ == "en") return words;
    for (std::string_view english : {"the English", "in English"})
        for (auto at = words.find(english); at != std::string::npos; at = words.find(english, at))
            words.replace(at, english.size(), english.starts_with("in") ? "in the original" : "the original");
    return words;
}

void LanguageCheck::tell(const pack::Catalog::Entry& entry, TranslationFault fault) {
    Place place{entry.line, 0, 0};
    if (fault.part.size > 0) {
        place = find_in_po(file_text(), entry.line, entry.translation, fault.part).value_or(place);
    }
    base::Problem problem{fault.severity, file_, place.line,
                          "the translation of “" + base::excerpt(entry.english) + "” " + of_the_source(fault.what),
                          of_the_source(std::move(fault.advice))};
    if (place.column > 0) places_.emplace(to_line(problem), place);
    findings_.add(std::move(problem));
}

void LanguageCheck::copied() {
    if (copied_.size() <= most_copied) {
        for (auto& [entry, fault, of] : copied_) {
            fault.severity = base::Severity::warning;  // it may be a name
            written_in_ = of;
            tell(*entry, std::move(fault));
        }
        return;
    }
    bool error = std::any_of(copied_.begin(), copied_.end(),
                             [](const auto& each) { return each.fault.severity == base::Severity::error; });
    const auto& first = *copied_.front().entry;
    written_in_ = copied_.front().of;
    findings_.add(
        {error ? base::Severity::error : base::Severity::warning, file_, first.line,
         base::counted(copied_.size(), "translation is", "translations are") +
             of_the_source(" the English itself, the first is “") + base::excerpt(first.english) + "”",
         "translate them, or leave them empty; where the word is the same, add the comment: stays as it is: same"});
}

}  // namespace check
