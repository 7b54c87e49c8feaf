// Takes a topic of another pack into this one.
#include <algorithm>
#include <iostream>

#include "base/wording.h"
#include "commands/as_owner.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/packs/opened_pack.h"
#include "layers/other_source.h"
#include "layers/take_topic.h"
#include "pack/language_names.h"
#include "pack/review.h"

namespace commands {
namespace {

/// "spine-society" of "packs/Spine_Society.kioskpack", and of a folder's name.
std::string ending_of(const fs::path& from) {
    auto named = fs::absolute(from).lexically_normal();
    return layers::plain_ending((named.has_filename() ? named : named.parent_path()).stem().string());
}

std::string named(const std::string& language) {
    auto name = pack::language_name(language);
    return name.empty() ? language : name;
}

/// What the topic's words are here, where the two packs are written in different languages.
void print_source(const flow::Flow& flow, const flow::Home& home) {
    if (flow.source.empty() || flow.source == home.written_in()) return;
    std::cout << "\nIt is written in " << named(flow.source)
              << ", and stays so; to have it in another language, translate it: "
              << "clinic-kiosk translate update " << home.written_in() << '\n';
    const bool offered = std::any_of(home.languages.begin(), home.languages.end(),
                                     [&](const auto& each) { return each.code == flow.source; });
    if (!offered)
        std::cout << "Nobody can choose " << named(flow.source) << " here yet: in scripts/kiosk.lua add { \""
                  << flow.source << "\", \"" << pack::own_name(flow.source) << "\" } to languages\n";
}

void print_words(const layers::AddedWords& words) {
    if (words.added + words.kept == 0) return;
    std::cout << "  " << words.file << ": " << base::counted(words.added, "translation", "translations");
    if (words.for_topic > 0)
        std::cout << ", " << words.for_topic << " of them for this topic alone, as elsewhere you say it in other words";
    if (words.kept > 0) std::cout << "; " << words.kept << " more are other words here, and yours stay";
    std::cout << '\n';
}

void print(const layers::Taken& taken) {
    for (const auto& [name, bytes] : taken.written)
        if (!name.starts_with("scripts/translations/")) std::cout << "  " << name << '\n';
    for (const auto& words : taken.translations) print_words(words);
    for (const auto& each : taken.beside)
        std::cout << "  " << each.was << " is another one here, so theirs is " << each.is << '\n';
    for (const auto& name : taken.other_icons) std::cout << "  " << name << ": yours is another one, and stays\n";
    if (!taken.there.empty())
        std::cout << "  " << base::counted(taken.there.size(), "file that it needs is", "files that it needs are")
                  << " here already, the very same\n";
}

/// What the review that came along is worth here, in each language it speaks of.
void print_review(const flow::Flow& flow, const fs::path& folder) {
    PackWords words(folder, [](const base::Problem&) {});
    if (flow.review.status == flow::ReviewStatus::draft) {
        std::cout << "\nNo clinician has reviewed it: its slides say so.\n";
        return;
    }
    std::cout << "\nIts review, by " << (flow.review.reviewer.empty() ? "nobody who is named" : flow.review.reviewer)
              << (flow.review.due.empty() ? "" : ", due " + flow.review.due) << ":\n";
    for (const auto& [language, hash] : flow.review.hashes) {
        auto shown = words.library.flow(flow.id, language);
        const bool holds = shown && pack::review_holds(*shown, language, folder, words.scripts);
        std::cout << "  " << named(language) << ": "
                  << (holds    ? "holds"
                      : !shown ? "this pack does not show it in this language"
                               : "does not hold here, as something is another: its slides say so")
                  << '\n';
    }
}

void print_next(const flow::Flow& flow, const flow::Home& home, const fs::path& content) {
    auto where = content.empty() ? "" : " --content " + content.string();
    const bool listed = std::find(home.topics.begin(), home.topics.end(), flow.id) != home.topics.end();
    const bool has_part =
        flow.body_part.empty() || std::any_of(home.body_parts.begin(), home.body_parts.end(),
                                              [&](const auto& part) { return part.id == flow.body_part; });
    std::cout << "\nNext:\n- See it:             clinic-kiosk preview " << flow.id << where
              << "\n- Look for mistakes:  clinic-kiosk check" << where << '\n';
    if (!listed)
        std::cout << "- To offer it on the first screen, open scripts/kiosk.lua and add this after the last name of "
                     "topics:  , \""
                  << flow.id << "\"\n";
    if (!has_part)
        std::cout << "- Your first screen has no part " << base::in_quotes(flow.body_part) << ": in " << flow.file
                  << " take body_part out, or name one of yours\n";
}

}  // namespace

int carry_out(const app::TakeOptions& options) {
    auto folder = find_pack(options.content, {});
    if (!folder) return 1;
    auto keys = keys_known_in(*folder);
    if (!options.key.empty()) {
        auto key = read_public_key(options.key);
        if (auto* problem = std::get_if<base::Problem>(&key)) return fail(*problem);
        keys = {std::get<publish::PublicKey>(key)};
    }
    auto opened = OpenedPack::open(options.from, keys);
    if (auto* problem = std::get_if<base::Problem>(&opened)) return fail(*problem);
    const auto& theirs = std::get<OpenedPack>(opened);
    auto parts = layers::parts_of(theirs.folder(), options.topic);
    if (auto* problem = std::get_if<base::Problem>(&parts)) {
        problem->file = (options.from / problem->file).string();
        return fail(*problem);
    }
    script::Scripts their_scripts(theirs.folder(), {}), our_scripts(*folder, {});
    const auto their_home = their_scripts.read_home().value, our_home = our_scripts.read_home().value;
    if (their_home && our_home)
        if (auto problem = layers::say_source(std::get<layers::TopicParts>(parts), their_home->written_in(),
                                              our_home->written_in()))
            return fail(*problem);
    const auto flow = std::get<layers::TopicParts>(parts).flow;
    AsOwnerOf owner(*folder);
    const layers::Taking how{options.beside ? layers::Differing::beside : layers::Differing::stops,
                             ending_of(options.from)};
    auto taken = layers::take_topic(std::move(std::get<layers::TopicParts>(parts)), *folder, how);
    if (!taken.value) {
        fail(taken.problems);
        return fail(base::failure(base::in_quotes(options.topic) + " was not taken, and nothing was changed",
                                  "see to what is named above", options.from.string()));
    }
    std::cout << (taken.value->written.empty() ? "Here already: " : "Taken: ") << options.topic << " from "
              << options.from.string() << (theirs.version().empty() ? "" : ", signed as version " + theirs.version())
              << '\n';
    print(*taken.value);
    print_review(flow, *folder);
    if (our_home) print_source(flow, *our_home), print_next(flow, *our_home, options.content);
    return 0;
}

}  // namespace commands
