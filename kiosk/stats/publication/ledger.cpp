#include "stats/publication/ledger.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <vector>

#include "base/plain_file.h"
#include "base/replace_file.h"

namespace stats {
namespace {

constexpr const char* heading = "clinic-kiosk ledger 1";
constexpr std::size_t largest_file = std::size_t{1} << 28;

using std::chrono::months;
using std::chrono::year_month;

std::optional<std::int64_t> number_of(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

/// A row's name holds what pack authors wrote: a line stays a line.
std::string escaped(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        if (c == '\\' || c == '\n' || c == '\t') safe += '\\';
        safe += c == '\n' ? 'n' : c == '\t' ? 't' : c;
    }
    return safe;
}

std::string unescaped(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        const char next = text[++i];
        plain += next == 'n' ? '\n' : next == 't' ? '\t' : next;
    }
    return plain;
}

}  // namespace

std::string name_of(Months all) {
    if (all.first == all.last) return name_of(all.first);
    const auto month = static_cast<unsigned>(all.first.month());
    const std::string year = name_of(all.first).substr(0, 4);
    if (month % 3 == 1 && all.first + months(2) == all.last) return year + "-Q" + std::to_string(month / 3 + 1);
    if (month == 1 && all.first + months(11) == all.last) return year;
    return name_of(all.first) + ".." + name_of(all.last);
}

std::optional<Months> parse_months(const std::string& name) {
    const auto between = name.find("..");
    const auto first = parse_first_day(name.substr(0, between)),
               last = parse_last_day(between == std::string::npos ? name : name.substr(between + 2));
    if (!first || !last) return std::nullopt;
    const Months found{month_of(*first), month_of(*last)};
    return name_of(found) == name ? std::optional(found) : std::nullopt;
}

void Ledger::note(const Kiosks& kiosks, const std::string& period, const std::string& row,
                  std::optional<std::int64_t> value) {
    auto& cell = cells_[kiosks][period].try_emplace(row, value).first->second;
    if (value && !cell) cell = value;  // what was hidden may be shown later, but not the other way round
}

void Ledger::take_over(const Ledger& other) {
    for (const auto& [kiosks, cells] : other.cells_)
        for (const auto& [period, rows] : cells)
            for (const auto& [row, value] : rows) note(kiosks, period, row, value);
}

const Ledger::Cells& Ledger::cells(const Kiosks& kiosks) const {
    static const Cells none;
    const auto found = cells_.find(kiosks);
    return found == cells_.end() ? none : found->second;
}

std::string Ledger::text() const {
    std::string text = std::string(heading) + "\n";
    for (const auto& [kiosks, cells] : cells_) {
        text += "kiosks";
        for (const std::int64_t kiosk : kiosks) text += "\t" + std::to_string(kiosk);
        text += "\n";
        for (const auto& [period, rows] : cells) {
            text += "period\t" + period + "\n";
            for (const auto& [row, value] : rows)
                text += escaped(row) + "\t" + (value ? std::to_string(*value) : "hidden") + "\n";
        }
    }
    return text + "end\n";
}

base::Result<Ledger> Ledger::read(const std::string& text) {
    const auto refused = [](std::size_t line) {
        return base::failure("line " + std::to_string(line) + " is none that this program writes",
                             "bring the file back from a backup; without it, what was published is forgotten, and "
                             "exports made from now on may tell with earlier ones what those hide");
    };
    Ledger ledger;
    std::istringstream lines(text);
    std::string line, period;
    std::optional<Kiosks> kiosks;
    std::size_t number = 0;
    bool is_whole = false;
    while (std::getline(lines, line)) {
        if (++number == 1) {
            if (line != heading) return refused(number);
            continue;
        }
        std::vector<std::string> words{""};
        for (const char c : line) {
            if (c == '\t')
                words.emplace_back();
            else
                words.back() += c;
        }
        if (is_whole) return refused(number);
        if (line == "end") {
            is_whole = true;
        } else if (words[0] == "kiosks") {
            kiosks.emplace();
            period.clear();
            for (std::size_t n = 1; n < words.size(); ++n) {
                const auto kiosk = number_of(words[n]);
                if (!kiosk) return refused(number);
                kiosks->insert(*kiosk);
            }
        } else if (words.size() != 2 || !kiosks) {
            return refused(number);
        } else if (words[0] == "period") {
            if (!parse_first_day(words[1]) && !parse_months(words[1])) return refused(number);
            period = words[1];
        } else {
            const auto value = number_of(words[1]);
            if (period.empty() || (!value && words[1] != "hidden")) return refused(number);
            ledger.note(*kiosks, period, unescaped(words[0]), value);
        }
    }
    return is_whole ? base::Result<Ledger>(std::move(ledger)) : refused(number + 1);
}

std::filesystem::path ledger_of(const std::filesystem::path& statistics) {
    auto file = statistics;
    return file.replace_extension(".ledger");
}

base::Result<Ledger> read_ledger(const std::filesystem::path& file) {
    auto kept = base::read_kept(file, largest_file);
    if (auto* problem = std::get_if<base::Problem>(&kept)) {
        problem->file = file.string();
        return *problem;
    }
    const auto& text = std::get<std::optional<std::string>>(kept);
    if (!text) return Ledger{};
    auto ledger = Ledger::read(*text);
    if (auto* problem = std::get_if<base::Problem>(&ledger)) problem->file = file.string();
    return ledger;
}

std::optional<base::Problem> write_ledger(const std::filesystem::path& file, const Ledger& ledger) {
    auto problem = base::replace_private_file(file, ledger.text());
    if (problem) {
        problem->file = file.string();
        problem->advice = "run as the user whom the counts belong to: what is published has to be remembered there";
    }
    return problem;
}

}  // namespace stats
