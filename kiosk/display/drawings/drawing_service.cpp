// The helper's side: draws what it is sent, within limits that it cannot lift again.
#include <unistd.h>

#include <optional>
#include <stdexcept>

#include "display/drawings/allowance.h"
#include "display/drawings/drawing_helper.h"
#include "display/drawings/drawing_wire.h"
#include "display/drawings/wall_time.h"
#include "display/ink.h"

namespace display {
namespace {

using std::chrono::milliseconds;

milliseconds processor_time() {
    return std::chrono::duration_cast<milliseconds>(processor_used());
}

/// The drawing of the task before: many are the next state of it, and to parse it takes as long as to draw it.
class LatestDrawing {
public:
    /// Lets it go where it is of no use for this task.
    void keep_for(const DrawingTask& task) {
        if (document_ && (text_ != task.svg || !document_->can_become({task.show, task.hide, {}}))) document_.reset();
    }
    /// What has been done for this task already.
    milliseconds spent() const { return document_ ? parsing_ : milliseconds(0); }
    milliseconds parsing() const { return parsing_; }

    const SvgDocument& in_state_of(const DrawingTask& task) {
        if (!document_) {
            const milliseconds begun = processor_time();
            document_.emplace(task.svg);
            text_ = task.svg;
            parsing_ = processor_time() - begun;
        }
        document_->set_state({task.show, task.hide, {}});
        return *document_;
    }

private:
    std::string text_;
    std::optional<SvgDocument> document_;
    milliseconds parsing_{0};
};

/// Zero when what has been seen of it says that it is quick, or when there is too little time left to be sure.
milliseconds measured(const SvgDocument& document, milliseconds parsing, milliseconds spent, milliseconds limit) {
    constexpr milliseconds suspicious{40}, enough_to_measure{1'000};
    if (spent < suspicious || limit < enough_to_measure) return milliseconds(0);
    // What takes so long is measured well enough by having been drawn.
    if (spent > limit / 2) return on_a_wall(spent);
    return on_a_wall(parsing + least_time(document));
}

DrawingAnswer answer(const DrawingTask& task, LatestDrawing& latest, milliseconds limit) {
    DrawingAnswer result;
    const milliseconds begun = processor_time() - latest.spent();  // counted anew for every state
    try {
        const SvgDocument& document = latest.in_state_of(task);
        const milliseconds parsed = processor_time();
        Ink small = whole_ink(document);
        const PixelSize large = wall_size(document.size());
        const double times =
            static_cast<double>(large.w) * large.h / (static_cast<double>(small.size.w) * small.size.h);
        const auto at_most = static_cast<double>((processor_time() - parsed).count()) * times;  // were all of it pixels
        if (task.large || at_most > static_cast<double>(limit.count())) draw_large(document);
        result.processor = processor_time() - begun;
        if (task.measure) result.on_a_wall = measured(document, latest.parsing(), result.processor, limit);
        result.small = std::move(small);
    } catch (const std::runtime_error& error) {
        result.unsound = error.what();
        result.processor = processor_time() - begun;
    }
    return result;
}

/// Its own errors go nowhere: what matters stands in the answer, and a killed process has no last words.
void close_all_but_the_wire() {
    ::close_range(3, ~0U, 0);
}

}  // namespace

int serve_drawings() {
    constexpr int wire = STDIN_FILENO, never_ran = 127;
    auto always = [] { return true; };
    close_all_but_the_wire();
    if (!confine_who_draws()) return never_ran;
    keep_freed_memory();
    LatestDrawing latest;
    while (auto message = receive_message(wire, always)) {
        WireReader reader(std::move(*message));
        const milliseconds limit(reader.number());
        const auto memory = static_cast<std::size_t>(reader.number());
        DrawingTask task;
        task.large = reader.number() != 0;
        task.measure = reader.number() != 0;
        task.svg = reader.text();
        task.show = reader.texts();
        task.hide = reader.texts();
        if (!reader.sound()) return 1;
        DrawingAnswer drawn;
        {
            latest.keep_for(task);
            const Allowance allowance(killed_after * limit, memory);
            drawn = answer(task, latest, limit);
        }
        WireWriter writer;
        writer.text(drawn.unsound);
        writer.number(drawn.processor.count());
        writer.number(drawn.on_a_wall.count());
        const Ink& small = drawn.small;
        writer.number(small.size.w);
        writer.number(small.size.h);
        writer.text(small.pixels.data(), small.pixels.size() * sizeof small.pixels[0]);
        if (!send_message(wire, writer.message())) return 1;
    }
    return 0;
}

}  // namespace display
