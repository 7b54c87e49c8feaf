// The helper's side: draws what it is sent, within limits that it cannot lift again.
#include <signal.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <optional>
#include <stdexcept>

#include "confine/confinement.h"
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

std::size_t address_space() {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

/// Kills this process when it takes more.
class Allowance {
public:
    Allowance(milliseconds processor, std::size_t memory_bytes) {
        const auto seconds = processor.count() / 1'000, micros = processor.count() % 1'000 * 1'000;
        const itimerval left{{0, 0}, {seconds, micros}};
        ::setitimer(ITIMER_PROF, &left, nullptr);
        rlimit memory{};
        ::getrlimit(RLIMIT_AS, &memory);
        memory.rlim_cur = std::min<rlim_t>(memory.rlim_max, address_space() + memory_bytes);
        ::setrlimit(RLIMIT_AS, &memory);
        // Should the timer ever be lost: whole seconds, since the process began.
        rlimit time{};
        ::getrlimit(RLIMIT_CPU, &time);
        time.rlim_cur = std::min<rlim_t>(time.rlim_max,
                                         static_cast<rlim_t>((processor_time() + 2 * processor).count() / 1'000 + 2));
        ::setrlimit(RLIMIT_CPU, &time);
    }
    ~Allowance() {
        const itimerval none{};
        ::setitimer(ITIMER_PROF, &none, nullptr);
    }
    Allowance(const Allowance&) = delete;
    Allowance& operator=(const Allowance&) = delete;
};

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

/// The letters that a drawing may say, what finds them, and this process's own size. A drawing that takes it over reads no more,
/// writes nothing and reaches nobody but who sent it.
confine::Confinement of_who_draws() {
    confine::Confinement confined;
    confined.read = {"/usr", "/lib", "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig", "/proc/self"};
    if (const char* home = std::getenv("HOME"))
        for (const char* fonts : {".fonts", ".local/share/fonts", ".config/fontconfig"})
            confined.read.push_back(std::filesystem::path(home) / fonts);
    return confined;
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
    if (std::holds_alternative<base::Problem>(confine::confine(of_who_draws()))) return never_ran;
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
