#include "layers/join_layers.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/nearest.h"
#include "base/wording.h"
#include "layers/changed_words.h"
#include "layers/other_source.h"
#include "layers/take_topic.h"
#include "pack/catalog.h"
#include "pack/pack_files.h"
#include "pack/sounds.h"
#include "script/loader.h"
#include "script/sources.h"

namespace layers {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_changes = 2'000;

class Join {
public:
    Join(const fs::path& pack, const std::vector<Layer>& layers, const fs::path& into)
        : pack_(pack), layers_(layers), into_(into) {}

    flow::Loaded<std::vector<Origin>> run() {
        auto home = script::load_home(pack_);
        if (!home.value || base::has_error(home.problems)) return {std::nullopt, std::move(home.problems)};
        home_ = std::move(*home.value);
        if (auto failed = copy_files(pack_, {"scripts", "media"}, into_)) return {std::nullopt, {std::move(*failed)}};
        for (const auto& topic : home_.flows()) add(topic);
        if (problems_.empty()) tell_idle_changes();
        if (problems_.empty())
            if (auto failed = write_record(into_, pack_, origins_, std::move(written_))) problems_.push_back(*failed);
        flow::Loaded<std::vector<Origin>> result;
        if (problems_.empty()) result.value = std::move(origins_);
        result.problems = std::move(problems_);
        return result;
    }

private:
    void add(const std::string& topic) {
        std::error_code failed;
        if (fs::exists(into_ / script::flow_file(topic), failed)) return;
        for (const auto& layer : layers_)
            if (fs::exists(layer.folder / script::flow_file(topic), failed)) return add_from(layer, topic);
        std::vector<std::string> known = script::flow_ids(pack_);
        for (const auto& layer : layers_)
            for (auto& each : script::flow_ids(layer.folder)) known.push_back(std::move(each));
        problems_.push_back(base::failure("there is no topic " + base::in_quotes(topic) +
                                              ", neither in scripts/flows nor in the packs that this one builds on",
                                          base::did_you_mean(topic, known, "write the name of a topic, or take it out"),
                                          script::home_file));
    }

    void add_from(const Layer& layer, const std::string& topic) {
        auto parts = parts_of(layer.folder, topic);
        if (auto* problem = std::get_if<base::Problem>(&parts)) return tell(layer, std::move(*problem));
        auto& whole = std::get<TopicParts>(parts);
        auto theirs = script::load_home(layer.folder);
        if (!theirs.value || base::has_error(theirs.problems))
            return tell(layer,
                        base::failure("its first screen cannot be read, which says in what language it is written",
                                      "have it from its makers again", script::home_file));
        if (auto problem = say_source(whole, theirs.value->written_in(), home_.written_in()))
            return tell(layer, std::move(*problem));
        std::erase_if(whole.translations, [this](const auto& each) { return !is_offered(each.first); });
        leave_out_sounds(whole);
        auto changed = change_words(whole, pack_, source_of(whole.flow));
        if (!changed.value) {
            std::move(changed.problems.begin(), changed.problems.end(), std::back_inserter(problems_));
            return;
        }
        const auto flow = whole.flow;
        auto taken =
            take_topic(std::move(whole), into_, {Differing::beside, plain_ending(layer.name), Translated::apart});
        for (auto& problem : taken.problems) tell(layer, std::move(problem));
        if (taken.value)
            for (const auto& [name, bytes] : taken.value->written) written_.insert(name);
        sources_[topic] = source_of(flow);
        origins_.push_back({topic, layer.name, layer.version, *changed.value});
    }

    /// Of languages that nobody offers here, and where this pack has recorded a slide itself.
    void leave_out_sounds(TopicParts& parts) const {
        const auto own = pack::sounds_of(into_, parts.flow.id);
        std::erase_if(parts.sounds, [&](const auto& each) {
            const auto named = fs::path(each.first).replace_extension(".wav").generic_string();
            const auto theirs = pack::sound_named(named);
            return !theirs || !is_offered(theirs->language) ||
                   std::any_of(own.begin(), own.end(), [&](const auto& mine) {
                       return mine.slide == theirs->slide && mine.language == theirs->language;
                   });
        });
    }

    std::string source_of(const flow::Flow& flow) const {
        return flow.source.empty() ? home_.written_in() : flow.source;
    }

    bool is_offered(const std::string& language) const {
        return std::any_of(home_.languages.begin(), home_.languages.end(),
                           [&](const auto& each) { return each.code == language; });
    }

    /// A file of changes that changes nothing has a slip in its name, or its topic is the pack's own by now.
    void tell_idle_changes() {
        std::vector<std::string> meant;
        for (const auto& origin : origins_) meant.push_back(origin.topic);
        for (const auto& name : pack::list_folder(pack_ / "scripts/changes", most_changes).names) {
            const auto topic = name.substr(0, name.find('.'));
            const auto language = fs::path(name.substr(topic.size())).stem().string();
            const bool named =
                name == topic + language + ".po" && language.size() > 1 && pack::is_language_code(language.substr(1));
            const bool used = std::find(meant.begin(), meant.end(), topic) != meant.end();
            if (named && used) continue;
            problems_.push_back(base::failure(
                used ? "this file is not read under this name"
                     : "nothing is changed by this file: no topic " + base::in_quotes(topic) +
                           " comes from a pack that this one builds on",
                used ? "name it after the topic and the language: " + changes_file(topic, sources_[topic])
                     : base::did_you_mean(topic, meant,
                                          "change your own topics in scripts/flows, or take the file away"),
                "scripts/changes/" + name));
        }
    }

    void tell(const Layer& layer, base::Problem problem) {
        problem.file = "layers/" + layer.name + ".kioskpack" + (problem.file.empty() ? "" : ", " + problem.file);
        problems_.push_back(std::move(problem));
    }

    const fs::path& pack_;
    const std::vector<Layer>& layers_;
    const fs::path& into_;
    flow::Home home_;
    std::map<std::string, std::string> sources_;  ///< by topic of a layer, the language that it is written in
    std::vector<Origin> origins_;
    std::set<std::string> written_;  ///< files
    base::Problems problems_;
};

}  // namespace

flow::Loaded<std::vector<Origin>> join_layers(const fs::path& pack, const std::vector<Layer>& layers,
                                              const fs::path& into) {
    return Join(pack, layers, into).run();
}

}  // namespace layers
