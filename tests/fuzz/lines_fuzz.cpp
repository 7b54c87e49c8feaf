#include "app/paper/paper_lines.h"
#include "app/publish_news.h"
#include "app/reading/voice_lines.h"
#include "app/stick_news.h"
#include "base/utf8.h"
#include "display/drawings/drawing_wire.h"
#include "flow/action.h"
#include "flow/lists.h"
#include "flow/marks.h"
#include "fuzz/fuzz.h"
#include "publish/trial.h"
#include "qr/code.h"
#include "staff/lock.h"

namespace fuzz {
namespace {

/// What a line says is said again by the line that is made of it.
void between_processes(const std::string& line) {
    if (const auto order = app::order_of(line))
        promise(app::order_of(app::line_of(*order)).has_value(),
                "an order for the voice is one when it is written again");
    if (const auto news = app::news_of(line))
        promise(app::news_of(app::line_of(*news)) == news, "news of the voice stay the same");
    if (const auto printout = app::read_printout(line))
        promise(app::read_printout(app::to_json_line(*printout)) == printout, "a leaflet stays the same");
    if (const auto news = app::read_paper_news(line))
        promise(app::read_paper_news(app::to_json_line(*news)) == news, "news of the printer stay the same");
    if (const auto news = app::read_publish_news(line))
        promise(app::read_publish_news(app::to_json_line(*news)).has_value(), "news of a publish are read again");
    if (const auto outcome = app::read_stick_outcome(line))
        promise(app::read_stick_outcome(app::to_json_line(*outcome)) == outcome, "news of a stick stay the same");
    display::WireReader wire(line);
    const auto texts = wire.texts();
    promise(texts.size() <= line.size(), "a message holds no more than it is long");
    wire.number();
    wire.text();
    wire.sound();
}

void data_folder(const std::string& text) {
    constexpr staff::WallSeconds now = 1'800'000'000;
    const auto lock = staff::read_lock(text, now);
    promise(staff::remaining(lock, now) >= 0 && staff::remaining(lock, now) <= staff::longest_lock,
            "a lock is never longer than the longest");
    const auto seen = staff::seen(lock, now);
    promise(staff::remaining(seen, now) <= staff::longest_lock, "nor when the clock was set back");
    promise(staff::read_lock(staff::to_text(staff::tried(seen, false, now)), now) == staff::tried(seen, false, now),
            "a lock that is kept is the same");
    const auto trial = publish::read_trial(text);
    promise(publish::read_trial(publish::to_text(trial)) == trial, "a trial that is kept is the same");
    publish::must_go_back(trial);
}

void words(const std::string& text) {
    const auto marked = flow::read_marks(text);
    promise(marked.text.size() <= text.size(), "marks are only taken away");
    std::size_t after = 0;
    for (const auto& bold : marked.bold) {
        promise(bold.first < bold.last && bold.first >= after && bold.last <= marked.text.size(),
                "what is bold is of the text");
        after = bold.last;
    }
    flow::said(text);
    flow::lone_star(text);
    std::size_t end = 0;
    for (const auto& passage : flow::passages(text)) {
        promise(passage.first <= passage.last && passage.first >= end && passage.last <= text.size(),
                "the lines of a list follow each other");
        end = passage.last;
    }
    flow::stop_after(text);
    promise(flow::parse_action(flow::to_string(flow::parse_action(text))) == flow::parse_action(text),
            "an action stays the same");
    promise(base::first_bad_byte(base::printable(text)) == std::string_view::npos, "what is told is UTF-8");
    const auto code = qr::encode(text);
    promise(
        !code || code->is_dark.size() == static_cast<std::size_t>(code->side) * static_cast<std::size_t>(code->side),
        "a code has its modules");
}

}  // namespace

void lines(std::string_view input) {
    const std::string text(input.substr(0, 8192));
    between_processes(text);
    data_folder(text);
    words(text);
}

}  // namespace fuzz
