#include "script/loader.h"

#include <algorithm>

#include "base/utf8.h"
#include "script/flow_reader.h"
#include "script/home/home_fields.h"
#include "script/machine.h"
#include "script/mistakes/silent_mistakes.h"
#include "script/mistakes/suggest.h"
#include "script/sources.h"

namespace script {

namespace {

base::Problem wrong_result(const std::string& file, const std::string& kind, const Value& value, const Position& made) {
    const auto* table = std::get_if<std::shared_ptr<const Table>>(&value);
    base::Problem problem{base::Severity::error, file, 1, "the file does not return " + kind + " { }",
                          "write return " + kind + " { … }"};
    if (table && !(*table)->kind.empty()) {
        problem.line = (*table)->line;
        problem.what = "the file returns " + (*table)->kind + " { }, not " + kind + " { }";
    } else if (made.line > 0 && made.file == file) {
        problem.line = made.line;
        problem.advice = "write return before " + kind + " { on this line";
    }
    return problem;
}

/// Fields that stand twice, in the file and in the libraries it uses.
void tell_repeated(const Sources& sources, base::Problems& problems) {
    for (const auto& [file, text] : sources.texts())
        for (const auto& field : repeated_fields(text)) {
            auto first = field.line == field.first_line ? "" : ", first on line " + std::to_string(field.first_line);
            problems.push_back({base::Severity::warning, file, field.line,
                                "\"" + base::printable(field.name, 60) + "\" stands twice in the same { }" + first,
                                "take one of them out: only the last counts"});
        }
}

/// What functions ask the visit about, also those that no way comes by.
void check_asked(const flow::Flow& flow, const std::string& text, base::Problems& problems) {
    auto tell = [&](const Asked& asked, const std::string& what, const std::string& advice) {
        problems.push_back(
            {base::Severity::error, flow.file, asked.line, base::printable(what), base::printable(advice)});
    };
    std::vector<std::string> ids;
    for (const auto& slide : flow.slides) ids.push_back(slide.id);
    for (const auto& asked : asked_of_visits(text)) {
        auto call = "visit:" + asked.question;
        const auto* slide = flow.find(asked.slide);
        bool question = asked.question == "right" || asked.question == "answer";
        auto name = "\"" + asked.slide + "\"";
        if (!slide) {
            auto meant = did_you_mean(asked.slide, ids);
            tell(asked, call + " asks about " + name + ", and there is no such slide",
                 meant.empty() ? "write the name of a slide of this flow" : meant);
        } else if (question && slide->answers.empty()) {
            tell(asked, call + " asks about " + name + ", which is no question",
                 "ask visit:seen or visit:choice instead");
        } else if (asked.question == "choice" && slide->kind != flow::SlideKind::choice) {
            tell(asked, call + " asks about " + name + ", which is no choice", "ask visit:right or visit:seen instead");
        }
    }
}

/// Runs the file and hands what it returned to `read` when it was made with `kind`.
template <class Read>
void run(Machine& machine, const Sources& sources, const std::string& file, const std::string& kind,
         base::Problems& problems, Read&& read) {
    auto result = machine.run(file);
    if (auto* problem = std::get_if<base::Problem>(&result)) {
        problems.push_back(*problem);
        return;
    }
    const auto& value = std::get<Value>(result);
    const auto* table = std::get_if<std::shared_ptr<const Table>>(&value);
    if (table && (*table)->kind == kind) {
        read(**table);
        tell_repeated(sources, problems);
    } else {
        problems.push_back(wrong_result(file, kind, value, machine.made()));
    }
    std::stable_sort(problems.begin(), problems.end(),
                     [](const auto& a, const auto& b) { return a.file == b.file && a.line < b.line; });
}

}  // namespace

flow::Loaded<flow::Flow> load_flow(Sources& sources, const std::string& id) {
    flow::Loaded<flow::Flow> loaded;
    auto file = flow_file(id);
    if (!is_name(id)) {
        loaded.problems.push_back({base::Severity::error, file, 0, "\"" + id + "\" cannot be the name of a flow",
                                   "name the file in lower-case letters, digits and dashes, at most 40"});
        return loaded;
    }
    Machine machine(sources);
    Reading reading(sources, loaded.problems);
    run(machine, sources, file, "flow", loaded.problems, [&](const Table& table) {
        auto work = machine.instructions();
        loaded.value = read_flow(table, id, file, reading, loaded.problems);
        if (loaded.value && sources.text(file)) check_asked(*loaded.value, *sources.text(file), loaded.problems);
        if (has_error(loaded.problems)) loaded.value.reset();
        bool chooses = loaded.value && std::any_of(loaded.value->slides.begin(), loaded.value->slides.end(),
                                                   [](const auto& slide) { return slide.next.chooses; });
        if (chooses && work > choosing_limits.instructions / 2) {
            reading.error({table.file, table.line, "flow", {}},
                          "the flow takes too long to make for one that chooses its slides",
                          "write the slides out, or do less in loops");
            loaded.value.reset();
        }
    });
    return loaded;
}

flow::Loaded<flow::Flow> load_flow(const std::filesystem::path& pack, const std::string& id) {
    Sources sources(pack);
    return load_flow(sources, id);
}

flow::Loaded<flow::Home> load_home(const std::filesystem::path& pack) {
    flow::Loaded<flow::Home> loaded;
    Sources sources(pack);
    Machine machine(sources);
    Reading reading(sources, loaded.problems);
    run(machine, sources, home_file, "kiosk", loaded.problems,
        [&](const Table& table) { loaded.value = read_home(table, sources, reading); });
    return loaded;
}

flow::Loaded<std::vector<std::string>> load_built_on(const std::filesystem::path& pack) {
    flow::Loaded<std::vector<std::string>> loaded;
    Sources sources(pack);
    Machine machine(sources);
    Reading reading(sources, loaded.problems);
    run(machine, sources, home_file, "kiosk", loaded.problems, [&](const Table& table) {
        Fields fields(table, {table.file, table.line, "kiosk", {}}, "the kiosk", reading);
        loaded.value = read_built_on(fields);
    });
    if (has_error(loaded.problems)) loaded.value.reset();
    return loaded;
}

std::vector<std::string> flow_ids(const std::filesystem::path& pack) {
    return script_names(pack / "scripts/flows");
}

}  // namespace script
