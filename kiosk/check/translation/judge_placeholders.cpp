#include "check/translation/judge_placeholders.h"

#include <optional>
#include <set>

#include "check/translation/judge_translation.h"

namespace check {
namespace {

/// "{number}", "{total}": what the program fills in.
std::set<std::string> placeholders_in(const std::string& text) {
    std::set<std::string> found;
    for (std::size_t at = 0; (at = text.find('{', at)) != std::string::npos; ++at) {
        auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", at + 1);
        if (end != std::string::npos && end > at + 1 && text[end] == '}') found.insert(text.substr(at, end - at + 1));
    }
    return found;
}

/// What somebody made of the name: "(number)", "{número}"; of size 0: nothing.
TextPart spoilt_name(const pack::Catalog::Entry& entry, const std::string& name) {
    const auto& text = entry.translation;
    for (const auto& written : {"(" + name + ")", "[" + name + "]", "<" + name + ">"})
        if (auto at = text.find(written); at != std::string::npos) return {at, written.size()};
    for (std::size_t at = 0; (at = text.find('{', at)) != std::string::npos; ++at) {
        auto end = text.find('}', at);
        if (end == std::string::npos) break;
        auto size = end + 1 - at;
        if (entry.english.find(text.substr(at, size)) == std::string::npos) return {at, size};
    }
    return {};
}

/// When exactly one is lost and something else stands in its place.
std::optional<TranslationFault> spoilt(const pack::Catalog::Entry& entry) {
    std::vector<std::string> lost;
    for (const auto& name : placeholders_in(entry.english))
        if (entry.translation.find(name) == std::string::npos) lost.push_back(name);
    if (lost.size() != 1) return std::nullopt;
    const auto part = spoilt_name(entry, lost.front().substr(1, lost.front().size() - 2));
    if (part.size == 0) return std::nullopt;
    return TranslationFault{
        base::Severity::error,
        "has " + entry.translation.substr(part.at, part.size) + " where the English has " + lost.front(),
        "write " + lost.front() + ": the program fills it in, so nothing of it is translated",
        {},
        part};
}

}  // namespace

std::vector<TranslationFault> placeholder_faults(const pack::Catalog::Entry& entry) {
    if (auto fault = spoilt(entry)) return {std::move(*fault)};
    std::vector<TranslationFault> faults;
    auto english = placeholders_in(entry.english), translated = placeholders_in(entry.translation);
    auto report = [&](const auto& names, const auto& others, const std::string& what, const std::string& advice) {
        for (const auto& name : names)
            if (!others.contains(name)) faults.push_back({base::Severity::error, what + name, advice, {}});
    };
    report(english, translated, "has lost ", "write it where it belongs: the program fills it in");
    report(translated, english, "has an unknown ",
           "take it out: the program fills in only what the English has in { }");
    return faults;
}

std::string without_placeholders(std::string text) {
    for (const auto& name : placeholders_in(text))
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name)) text.erase(at, name.size());
    return text;
}

}  // namespace check
