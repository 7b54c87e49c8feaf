// What can be worked out of published counts, by somebody who has all of them.
#include <algorithm>
#include <iostream>

#include "audit/attack.h"
#include "audit/reading/published_tables.h"
#include "commands/commands.h"
#include "commands/common.h"

namespace commands {
namespace {

/// "north+south=both.xlsx" → the kiosks, and the file. Without names it is of one place that has none.
std::pair<audit::Kiosks, fs::path> named(const std::string& word) {
    const auto sign = word.find('=');
    if (sign == std::string::npos) return {{""}, word};
    audit::Kiosks kiosks;
    for (std::size_t from = 0, to = 0; from <= sign; from = to + 1) {
        to = std::min(word.find('+', from), sign);
        kiosks.insert(word.substr(from, to - from));
    }
    return {kiosks, word.substr(sign + 1)};
}

/// Of each topic that the home screen offers where it begins and ends.
audit::ShownPack shown_by(const fs::path& folder, const std::string& language) {
    audit::ShownPack shown;
    shown.start_language = language;
    PackWords pack(folder, [](const base::Problem& problem) { fail(problem); });
    for (const auto& id : pack.library.home({}).flows())
        if (const auto flow = pack.library.flow(id, "")) {
            auto& topic = shown.topics[id];
            topic.first_slide = flow->slides.front().id;
            for (const auto& slide : flow->slides)
                if (slide.stop.empty()) topic.last_slide = slide.id;
        }
    return shown;
}

std::string found_in_words(const audit::Finding& finding) {
    const auto range = finding.least == finding.most
                           ? std::to_string(finding.least)
                           : std::to_string(finding.least) + " to " + std::to_string(finding.most);
    return finding.file + ": " + audit::in_words(finding.cell) + ": hidden, but it is " + range +
           (finding.shown_in.empty() ? "" : ", as " + finding.shown_in + " says");
}

}  // namespace

int carry_out(const app::AuditOptions& options) {
    std::vector<audit::PublishedFiles> all;
    for (const auto& word : options.files) {
        const auto [kiosks, file] = named(word);
        auto tables = audit::read_tables(file);
        if (auto* problem = std::get_if<base::Problem>(&tables)) {
            problem->file = file.string();
            return fail(*problem);
        }
        all.push_back({kiosks, std::get<audit::ReadTables>(std::move(tables))});
    }
    const auto folder = find_pack(options.content, {});
    if (!folder) return 1;
    const auto outcome =
        audit::attack(audit::published_in(all), shown_by(*folder, options.language), options.hide_up_to);
    if (outcome.shown + outcome.hidden == 0)
        return fail(base::failure("no number was found in these files", "name exports and reports of clinic-kiosk"));
    for (const auto& each : outcome.found) std::cout << found_in_words(each) << '\n';
    if (!outcome.broken.empty())
        return fail(base::failure(
            "the files do not fit together: " + outcome.broken,
            "name files of the same counts, and whose they are; --content and --language are the kiosk's"));
    const auto harmless = std::count_if(outcome.found.begin(), outcome.found.end(),
                                        [&](const auto& each) { return each.is_harmless(options.hide_up_to); });
    const auto found = static_cast<std::ptrdiff_t>(outcome.found.size());
    std::cout << outcome.shown << " numbers shown, " << outcome.hidden << " hidden; " << found - harmless
              << " small ones of these can be worked out, and " << harmless << " that are 0 or above "
              << options.hide_up_to << ", with " << outcome.rules << " rules\n";
    return found > harmless ? 1 : 0;
}

}  // namespace commands
