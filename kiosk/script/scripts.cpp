#include "script/scripts.h"

#include <map>
#include <mutex>
#include <new>
#include <set>
#include <utility>

#include "flow/stops.h"
#include "script/loader.h"
#include "script/machine.h"
#include "script/sources.h"

namespace script {

namespace {

/// Texts of flows that were read; more than any pack has, and a bound for one that grows.
constexpr std::size_t most_kept = 2000;

/// A flow's script as this visit has run it. The sources are its own: a machine reads from them while it runs.
struct Running {
    explicit Running(Sources its_sources) : sources(std::move(its_sources)), machine(sources) {}
    Sources sources;
    Machine machine;
};

}  // namespace

struct Scripts::State {
    State(std::filesystem::path its_pack, base::Report its_report)
        : pack(std::move(its_pack)), report(std::move(its_report)) {}

    Sources sources_of(const std::string& id) {
        std::lock_guard lock(mutex);
        auto known = kept.find(id);
        return known != kept.end() ? known->second : Sources(pack);
    }

    void keep(const std::string& id, const Sources& sources) {
        std::lock_guard lock(mutex);
        if (kept.size() >= most_kept) kept.clear();
        kept.insert_or_assign(id, sources);
    }

    base::Result<std::string> choose(const flow::Flow& flow, const flow::Slide& slide, const flow::VisitView& view);

    std::filesystem::path pack;
    base::Report report;
    std::map<std::string, std::unique_ptr<Running>> running;  ///< by flow, this visit
    std::set<std::pair<std::string, std::string>> reported;   ///< flow and slide
    std::mutex mutex;
    std::map<std::string, Sources> kept;  ///< by flow; guarded by mutex
};

namespace {

/// The slides in the order of the script: a room's words are its first entry, its slides the next.
Entry entry_of(const flow::Flow& flow, const flow::Slide& slide) {
    Entry entry;
    const flow::Room* in = nullptr;
    for (const auto& each : flow.slides) {
        const auto* room = flow::room_of(flow, each);
        entry.of_room = !room ? 0 : room == in ? entry.of_room + 1 : 2;
        if (!room || room != in) ++entry.of_flow;
        in = room;
        if (&each == &slide || each.id == slide.id) break;
    }
    return entry;
}

}  // namespace

base::Result<std::string> Scripts::State::choose(const flow::Flow& flow, const flow::Slide& slide,
                                                 const flow::VisitView& view) {
    auto& script = running[flow.id];
    if (script) {
        script->machine.limit(choosing_limits);
    } else {
        script = std::make_unique<Running>(sources_of(flow.id));
        script->machine.limit(choosing_limits);
        auto result = script->machine.run(flow.file);
        if (auto* problem = std::get_if<base::Problem>(&result)) return *problem;
    }
    return script->machine.choose(entry_of(flow, slide), flow, slide, view);
}

Scripts::Scripts(std::filesystem::path pack, base::Report report)
    : state_(std::make_unique<State>(std::move(pack), std::move(report))) {}

Scripts::~Scripts() = default;

std::vector<std::string> Scripts::flow_ids() {
    return script::flow_ids(state_->pack);
}

flow::Loaded<flow::Flow> Scripts::read_flow(const std::string& id) {
    auto sources = state_->sources_of(id);
    auto loaded = load_flow(sources, id);
    if (loaded.value) state_->keep(id, sources);
    return loaded;
}

flow::Loaded<flow::Home> Scripts::read_home() {
    return load_home(state_->pack);
}

void Scripts::begin_visit() {
    state_->running.clear();
}

std::optional<std::string> Scripts::choose(const flow::Flow& flow, const flow::Slide& slide,
                                           const flow::VisitView& view) {
    auto result = choose_or_say(flow, slide, view);
    if (auto* chosen = std::get_if<std::string>(&result)) return std::move(*chosen);
    bool first = state_->reported.emplace(flow.id, slide.id).second;
    if (first && state_->report) state_->report(std::get<base::Problem>(result));
    return std::nullopt;
}

base::Result<std::string> Scripts::choose_or_say(const flow::Flow& flow, const flow::Slide& slide,
                                                 const flow::VisitView& view) {
    auto result = state_->choose(flow, slide, view);
    // What failed may have left its state half changed.
    if (std::holds_alternative<base::Problem>(result)) state_->running.erase(flow.id);
    return result;
}

}  // namespace script
