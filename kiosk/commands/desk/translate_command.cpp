// Files for translators: the template, and bringing a language up to date.
#include <algorithm>
#include <ctime>
#include <iostream>
#include <optional>
#include <set>

#include "base/replace_file.h"
#include "base/wording.h"
#include "commands/as_owner.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/packs/joined_pack.h"
#include "pack/catalog.h"
#include "translate/translation_template.h"
#include "translate/translation_update.h"

namespace commands {
namespace {

/// "2027-03-14 09:30+0000"
std::string now() {
    auto seconds = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M+0000", &utc);
    return text;
}

/// From shortly before the first difference on.
std::string changed_part(const std::string& text, const std::string& other) {
    constexpr std::size_t before = 24;
    auto same = static_cast<std::size_t>(std::mismatch(text.begin(), text.end(), other.begin(), other.end()).first -
                                         text.begin());
    auto space = same > before ? text.rfind(' ', same - before) : std::string::npos;
    return space == std::string::npos ? base::excerpt(text) : "…" + base::excerpt(text.substr(space + 1));
}

/// So that whoever said that the meaning is unchanged sees of what.
void report_kept(const std::vector<translate::Merged::Kept>& kept) {
    constexpr std::size_t most = 50;
    for (std::size_t i = 0; i < std::min(kept.size(), most); ++i)
        std::cout << kept[i].where << ": kept translated: “" << changed_part(kept[i].before, kept[i].now)
                  << "” is now “" << changed_part(kept[i].now, kept[i].before) << "”\n";
    if (kept.size() > most) std::cout << "… and " << kept.size() - most << " more\n";
}

/// "Waiting: knee-pain 18, heel-pain 2"; of many the first.
void report_waiting(const std::vector<translate::TranslationUpdate::Waiting>& waiting) {
    constexpr std::size_t most = 10;
    std::cout << "Waiting: ";
    for (std::size_t i = 0; i < std::min(waiting.size(), most); ++i)
        std::cout << (i ? ", " : "") << (waiting[i].where.empty() ? "words of the program" : waiting[i].where) << ' '
                  << waiting[i].texts;
    if (waiting.size() > most) std::cout << " and " << waiting.size() - most << " more flows";
    std::cout << '\n';
}

void report_beside(const translate::TranslationUpdate& update) {
    std::cout << update.kept_beside << ": the file as it was, kept because "
              << (update.given_up > 0
                      ? base::counted(update.given_up, "translation is", "translations are") + " in no text any more"
                      : std::string("its last line was not whole"))
              << "; delete it when all is well\n";
}

void report(const translate::TranslationUpdate& update, const std::string& language) {
    const auto& merged = update.merged;
    auto texts = merged.translated + merged.fuzzy + merged.empty;
    std::cout << update.file << (update.is_new ? ": begun, " : ": ")
              << base::counted(texts, "text of the whole kiosk, ", "texts of the whole kiosk, ") << merged.translated
              << " translated, " << merged.fuzzy << " fuzzy, " << merged.empty << " empty";
    if (merged.unused > 0) std::cout << "; " << merged.unused << " set aside at the end, as nothing uses them";
    std::cout << '\n';
    if (!update.kept_beside.empty()) report_beside(update);
    report_kept(merged.kept);
    if (!update.waiting.empty()) report_waiting(update.waiting);
    if (merged.fuzzy + merged.empty > 0)
        std::cout << "Translate what is empty or fuzzy, for example with Poedit; then run clinic-kiosk check\n";
    if (!update.listed)
        std::cout << "To offer it, add " << language << " with its own name to `languages` in scripts/kiosk.lua\n";
}

/// What a pack that this one builds on translates is at hand once they are joined; of its own topics alone.
translate::SaidElsewhere said_in_layers(const JoinedPack& joined, const std::string& language) {
    if (!joined.has_layers()) return {};
    std::set<std::string> topics;
    for (const auto& origin : joined.origins()) topics.insert(origin.topic);
    auto catalog = pack::read_catalog(joined.folder(), language, pack::CatalogFile::may_be_missing).value;
    return [catalog = std::move(catalog), topics = std::move(topics)](const translate::Sentence& sentence) {
        auto is_said = [&](const translate::Occurrence& place) {
            const auto topic = place.name.substr(0, place.name.find_first_of(",:"));
            return topics.contains(topic) && catalog && catalog->find(sentence.english, topic);
        };
        return std::all_of(sentence.places.begin(), sentence.places.end(), is_said);
    };
}

}  // namespace

int carry_out(const app::ExtractOptions& options) {
    auto folder = find_pack(options.content, {});
    if (!folder) return 1;
    script::Scripts scripts(*folder, {});  // what goes wrong comes back as problems
    auto out = options.out.empty() ? *folder / "scripts/translations/messages.pot" : options.out;
    auto made = translate::translation_template(scripts, *folder, now(), out);
    if (!made.value) return fail(made.problems);
    if (options.out == "-") {
        std::cout << *made.value;
        return 0;
    }
    std::optional<AsOwnerOf> owner;
    if (options.out.empty()) owner.emplace(*folder);
    auto problem = translate::unfit_for_template(out);
    if (!problem) problem = base::replace_file(out, *made.value);
    if (!problem) return 0;
    problem->file = out.string();
    return fail(*problem);
}

int carry_out(const app::UpdateOptions& options) {
    auto folder = find_pack(options.content, {});
    if (!folder) return 1;
    AsOwnerOf owner(*folder);
    auto joined = JoinedPack::open(*folder);
    if (!joined) return 1;
    script::Scripts scripts(joined->folder(), {});  // what goes wrong comes back as problems
    std::optional<translate::MeaningUnchanged> meaning_unchanged;
    if (options.meaning_unchanged) meaning_unchanged = {options.flow, options.slide};
    auto update = translate::update_translation(scripts, *folder, options.language, now(), meaning_unchanged,
                                                said_in_layers(*joined, options.language));
    if (!update.value) return fail(update.problems);
    report(*update.value, options.language);
    return 0;
}

}  // namespace commands
