#include "layers/join_layers.h"

#include <algorithm>
#include <regex>

#include "base/file_names.h"
#include "base/nearest.h"
#include "base/plain_file.h"
#include "base/replace_file.h"
#include "base/wording.h"
#include "layers/changed_words.h"
#include "layers/take_topic.h"
#include "pack/catalog.h"
#include "pack/pack_files.h"
#include "script/loader.h"
#include "script/sources.h"

namespace layers {
namespace {

namespace fs = std::filesystem;

constexpr const char* origins_file = "scripts/layers/topics.lua";
constexpr std::size_t most_origin_bytes = 1 << 20, most_changes = 2'000;

/// All files of scripts/ and media/, but for what programs leave beside people's.
std::optional<base::Problem> copy_pack(const fs::path& pack, const fs::path& into) {
    std::error_code failed;
    for (const char* part : {"scripts", "media"})
        for (fs::recursive_directory_iterator each(pack / part, failed), end; !failed && each != end;
             each.increment(failed)) {
            auto name = each->path().lexically_relative(pack);
            if (!each->is_regular_file(failed) || base::is_leftover(name.filename().string())) continue;
            fs::create_directories((into / name).parent_path(), failed);
            if (!failed) fs::copy_file(each->path(), into / name, failed);
            if (failed)
                return base::failure("cannot be copied: " + failed.message(), "check the free space", name.string());
        }
    return std::nullopt;
}

std::string to_text(const std::vector<Origin>& origins) {
    std::string text = "-- Which pack each topic comes from. clinic-kiosk pack writes this.\nreturn {\n";
    for (const auto& each : origins)
        text += "  [\"" + each.topic + "\"] = { \"" + each.layer + "\", \"" + each.version + "\"" +
                (each.changed > 0 ? ", " + std::to_string(each.changed) : "") + " },\n";
    return text + "}\n";
}

class Join {
public:
    Join(const fs::path& pack, const std::vector<Layer>& layers, const fs::path& into)
        : pack_(pack), layers_(layers), into_(into) {}

    flow::Loaded<std::vector<Origin>> run() {
        auto home = script::load_home(pack_);
        if (!home.value || base::has_error(home.problems)) return {std::nullopt, std::move(home.problems)};
        source_ = home.value->written_in();
        if (auto failed = copy_pack(pack_, into_)) return {std::nullopt, {std::move(*failed)}};
        auto topics = home.value->topics;
        if (!home.value->urgent_flow.empty()) topics.push_back(home.value->urgent_flow);
        for (const auto& topic : topics) add(topic);
        if (problems_.empty()) tell_idle_changes();
        if (problems_.empty())
            if (auto failed = base::replace_file(into_ / origins_file, to_text(origins_))) problems_.push_back(*failed);
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
        auto theirs = script::load_home(layer.folder).value;
        if (theirs && theirs->written_in() != source_)
            return tell(layer, base::failure("its topics are not written in the language of this pack",
                                             "build on a pack that is written in the same one"));
        auto parts = parts_of(layer.folder, topic);
        if (auto* problem = std::get_if<base::Problem>(&parts)) return tell(layer, std::move(*problem));
        auto& whole = std::get<TopicParts>(parts);
        auto changed = change_words(whole, pack_, source_);
        if (!changed.value) {
            std::move(changed.problems.begin(), changed.problems.end(), std::back_inserter(problems_));
            return;
        }
        auto taken = take_topic(std::move(whole), into_, {Differing::beside, plain_ending(layer.name)});
        for (auto& problem : taken.problems) tell(layer, std::move(problem));
        origins_.push_back({topic, layer.name, layer.version, *changed.value});
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
                used ? "name it after the topic and the language: " + changes_file(topic, source_)
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
    std::string source_;
    std::vector<Origin> origins_;
    base::Problems problems_;
};

}  // namespace

flow::Loaded<std::vector<Origin>> join_layers(const fs::path& pack, const std::vector<Layer>& layers,
                                              const fs::path& into) {
    return Join(pack, layers, into).run();
}

std::vector<Origin> origins_in(const fs::path& pack) {
    static const std::regex line(
        R"re(  \["([a-z0-9-]+)"\] = \{ "([A-Za-z0-9._-]+)", "([0-9]*)"(?:, ([0-9]{1,6}))? \},)re");
    const auto text = base::read_start(pack / origins_file, most_origin_bytes);
    std::vector<Origin> origins;
    for (std::size_t at = 0; at < text.size();) {
        auto end = std::min(text.find('\n', at), text.size());
        std::smatch found;
        const auto words = text.substr(at, std::min<std::size_t>(end - at, 300));
        if (std::regex_match(words, found, line))
            origins.push_back({found[1], found[2], found[3], found[4].matched ? std::stoul(found[4]) : 0});
        at = end + 1;
    }
    return origins;
}

}  // namespace layers
