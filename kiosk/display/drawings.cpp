#include "display/drawings.h"

#include <stdexcept>

#include "display/svg_guard.h"

namespace display {

void ReportOnce::operator()(flow::Problem problem) {
    {
        std::lock_guard lock(mutex_);
        if (!told_.insert(problem.file + '\n' + problem.what).second) return;
    }
    if (report_) report_(problem);
}

void ReportOnce::forget() {
    std::lock_guard lock(mutex_);
    told_.clear();
}

namespace {

const char* folder_name(screen::Image::Folder folder) {
    return folder == screen::Image::Folder::icons ? "icons" : "illustrations";
}

}  // namespace

std::string drawing_name(screen::Image::Folder folder, const std::string& file) {
    return std::string(folder_name(folder)) + "/" + file;
}

std::string state_key(const SvgState& state) {
    std::string key;
    for (const std::string& id : state.show) key += "\n+" + id;
    for (const std::string& id : state.hide) key += "\n-" + id;
    if (state.tint) key += "\n*" + std::to_string(pixel(state.tint));
    return key;
}

std::shared_ptr<SvgDocument> Drawings::get(screen::Image::Folder folder, const std::string& file,
                                           const SvgState& state) {
    const std::string name = drawing_name(folder, file), wanted = state_key(state);
    if (const Parsed* known = parsed_.find(name + wanted)) return known->document;
    // One that was parsed only to learn its size is still as it is, and can be put into this state.
    Parsed parsed = parsed_.take(name).value_or(Parsed());
    if (!parsed.document) parsed = parse(folder, file);
    if (parsed.document && !wanted.empty()) parsed.document->set_state(state);
    return parsed_.put(name + wanted, parsed, parsed.bytes).document;
}

Drawings::Parsed Drawings::parse(screen::Image::Folder folder, const std::string& file) {
    constexpr std::size_t at_least = 4096;  // what even a tiny drawing takes
    SvgText svg = read_svg(media_ / folder_name(folder), file);
    Parsed parsed{nullptr, svg.text.size() + at_least};
    if (svg.refused.empty()) {
        try {
            parsed.document = std::make_shared<SvgDocument>(svg.text);
            return parsed;
        } catch (const std::runtime_error& error) {
            svg.refused = error.what();
        }
    }
    flow::Problem problem;
    problem.file = "media/" + drawing_name(folder, file);
    problem.what = "this drawing cannot be shown: " + svg.refused;
    problem.advice = "check the drawing; media/README.md says what it may contain";
    report_(std::move(problem));
    return parsed;
}

}  // namespace display
