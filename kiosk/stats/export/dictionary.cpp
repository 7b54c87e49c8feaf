#include <algorithm>

#include "stats/chosen_kiosks.h"
#include "stats/export/formats.h"

namespace stats {

std::vector<std::string> about_all(const About& about) {
    const std::string most = std::to_string(about.hide_up_to);
    std::vector<std::string> sentences{
        "Every number counts visits, and each visit at most once; only hour, answer and seconds_median do not.",
        "hidden stands for a number from 1 to " + most +
            ", or for a larger one that would tell such a number by subtraction. 0 is a true 0.",
        "A period is there when it is over: a month at the earliest on the first day of the next.",
        "The counts hold nothing about a person: no name, no device, no order of visits, no time finer than the "
        "hour, which is joined to nothing else."};
    if (!about.kiosks.empty())
        sentences.insert(sentences.begin(), about.kiosks.size() == 1
                                                ? "Counts of the kiosk " + about.kiosks[0] + "."
                                                : "Counts of " + std::to_string(about.kiosks.size()) +
                                                      " kiosks together: " + names_in_words(about.kiosks) + ".");
    if (!about.groups.empty())
        sentences.insert(sentences.begin() + !about.kiosks.empty(),
                         (about.groups.size() == 1 ? "Group: " : "Groups: ") + names_in_words(about.groups) + ".");
    if (!about.clinic.empty()) sentences.insert(sentences.begin(), "Clinic: " + about.clinic);
    return sentences;
}

std::string names_in_file_name(const std::vector<std::string>& names) {
    constexpr std::size_t longest = 40;
    if (names.empty()) return "";
    std::string safe;
    for (const char c : names[0]) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (is_plain)
            safe += c;
        else if (!safe.empty() && safe.back() != '-')
            safe += '-';
    }
    safe.resize(std::min(safe.size(), longest));
    while (!safe.empty() && safe.back() == '-') safe.pop_back();
    if (safe.empty()) return names.size() == 1 ? "" : std::to_string(names.size()) + "-kiosks";
    return names.size() == 1 ? safe : safe + "-and-" + std::to_string(names.size() - 1) + "-more";
}

std::string data_dictionary(const std::vector<Table>& tables, const About& about) {
    std::string text = "Data dictionary, made on " + about.made_on + "\n\n";
    for (const std::string& sentence : about_all(about)) text += sentence + "\n";
    for (const Table& table : tables) {
        text += "\nTable: " + table.name + "\n" + table.meaning + "\n\n";
        for (const Column& column : table.columns) text += column.name + ": " + column.meaning + "\n";
    }
    return text;
}

}  // namespace stats
