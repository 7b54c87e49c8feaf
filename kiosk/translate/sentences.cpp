#include "translate/sentences.h"

#include <algorithm>
#include <unordered_map>

#include "base/plain_file.h"
#include "pack/interface_words.h"
#include "pack/pack_files.h"
#include "translate/interface_hints.h"

namespace translate {
namespace {

constexpr std::size_t most_script_bytes = 1 << 20;
constexpr std::size_t most_libraries = 100;
const std::string kiosk_script = "scripts/kiosk.lua";

/// How the sentence may begin in a script: whole, or up to where a line ends there; behind a quotation mark rather than
/// in a comment.
std::vector<std::string> beginnings(const std::string& sentence) {
    auto start = sentence.substr(0, sentence.find_first_of("\n\"\\"));
    std::vector<std::string> all{start};
    for (std::size_t most : {48, 24, 12}) {
        if (start.size() <= most) continue;
        auto space = start.rfind(' ', most);
        if (space == std::string::npos) break;
        start.resize(space);
        all.push_back(start);
    }
    auto quoted = all;
    for (auto& each : quoted) each.insert(0, "\"");
    all.insert(all.begin(), quoted.begin(), quoted.end());
    return all;
}

/// Finds the line on which a script says a sentence.
class ScriptLines {
public:
    explicit ScriptLines(const std::filesystem::path& pack) {
        for (const auto& name : pack::list_folder(pack / "scripts/lib", most_libraries).names)
            libraries_.emplace_back("scripts/lib/" + name,
                                    pack::SourceText(base::read_start(pack / "scripts/lib" / name, most_script_bytes)));
    }

    /// Between two lines of the script (until 0: to its end), else in a library, else where the part of the script
    /// begins.
    void find(const pack::SourceText& script, int from, int until, const std::string& sentence,
              Occurrence& place) const {
        auto starts = beginnings(sentence);
        for (const auto& start : starts)
            if (int line = script.line_of(start, from, until, 0)) return set(place, place.file, line);
        for (const auto& [file, text] : libraries_)
            for (const auto& start : starts)
                if (int line = text.line_of(start, 1, 0, 0)) return set(place, file, line);
        place.line = from;
    }

private:
    static void set(Occurrence& place, const std::string& file, int line) {
        place.file = file;
        place.line = line;
    }

    std::vector<std::pair<std::string, pack::SourceText>> libraries_;
};

class Collector {
public:
    Collector(flow::ScriptReader& scripts, const std::filesystem::path& pack, const std::string& into)
        : scripts_(scripts), pack_(pack), into_(into), lines_(pack) {}

    flow::Loaded<std::vector<Sentence>> run() {
        auto add_words = [this](const auto& words) {
            for (auto word : words)
                sentence(std::string(pack::interface_context), std::string(word)).hint = interface_hint(word);
        };
        add_words(pack::interface_words);
        add_words(pack::seldom_words);
        if (auto home = sound(scripts_.read_home())) {
            const auto source = home->written_in();
            if (source != into_) add_home(*home);
            for (const auto& id : order(*home))
                if (auto flow = sound(scripts_.read_flow(id)))
                    if ((flow->source.empty() ? source : flow->source) != into_) add_flow(*flow);
        }
        flow::Loaded<std::vector<Sentence>> result;
        if (!base::has_error(problems_)) result.value = std::move(sentences_);
        result.problems = std::move(problems_);
        return result;
    }

private:
    /// The value, and only what keeps a script from being read.
    template <class Value>
    std::optional<Value> sound(flow::Loaded<Value> loaded) {
        for (auto& problem : loaded.problems)
            if (problem.severity == base::Severity::error) problems_.push_back(std::move(problem));
        return std::move(loaded.value);
    }

    std::vector<std::string> order(const flow::Home& home) {
        auto known = scripts_.flow_ids();
        std::vector<std::string> ids;
        auto add = [&](const std::string& id) {
            bool exists = std::find(known.begin(), known.end(), id) != known.end();
            if (exists && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
        };
        add(home.urgent_flow);
        for (const auto& id : home.flows()) add(id);
        for (const auto& id : known) add(id);
        return ids;
    }

    void add_home(const flow::Home& home) {
        pack::SourceText script(base::read_start(pack_ / kiosk_script, most_script_bytes));
        flow::for_each_text(home, [&](const std::string& english, const std::string& where) {
            Occurrence place{"home screen: " + where, "render/home.png", kiosk_script, 0};
            lines_.find(script, 1, 0, english, place);
            sentence("", english).places.push_back(std::move(place));
        });
    }

    void add_flow(const flow::Flow& flow) {
        pack::SourceText script(base::read_start(pack_ / flow.file, most_script_bytes));
        std::vector<int> starts;
        for (const auto& slide : flow.slides) starts.push_back(slide.line);
        std::sort(starts.begin(), starts.end());
        flow::for_each_text(flow, [&](const std::string& english, const std::string& where) {
            auto colon = where.find(": ");
            const auto* slide = colon == std::string::npos ? nullptr : flow.find(where.substr(0, colon));
            Occurrence place{flow.id + (slide ? ", slide " : ": ") + where,
                             slide ? "render/" + flow.id + "/" + slide->id + ".png" : "render/home.png", flow.file, 0};
            auto next = std::upper_bound(starts.begin(), starts.end(), slide ? slide->line : 0);
            lines_.find(script, slide ? slide->line : 1, next == starts.end() ? 0 : *next, english, place);
            sentence("", english).places.push_back(std::move(place));
        });
    }

    Sentence& sentence(const std::string& context, const std::string& english) {
        auto [found, is_new] = known_.try_emplace(context + '\4' + english, sentences_.size());
        if (is_new) sentences_.push_back({context, english, "", {}});
        return sentences_[found->second];
    }

    flow::ScriptReader& scripts_;
    const std::filesystem::path& pack_;
    const std::string& into_;
    ScriptLines lines_;
    std::vector<Sentence> sentences_;
    std::unordered_map<std::string, std::size_t> known_;
    base::Problems problems_;
};

}  // namespace

flow::Loaded<std::vector<Sentence>> sentences_of(flow::ScriptReader& scripts, const std::filesystem::path& pack,
                                                 const std::string& into) {
    return Collector(scripts, pack, into).run();
}

}  // namespace translate
