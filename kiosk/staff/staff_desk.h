// The staff desk as a state machine: touches, time and what was done for it → what it shows, and what is to be done. Pure:
// no clock, no screen, no disk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "flow/seams.h"
#include "flow/settings.h"
#include "screen/staff/staff_view.h"
#include "staff/staff_tasks.h"

namespace staff {

inline constexpr flow::Time staff_quiet{60'000};      ///< nobody touches so long, then it closes
inline constexpr flow::Time staff_patience{300'000};  ///< the same while something is being done
inline constexpr flow::Time touch_test_quiet{15'000};
inline constexpr flow::Time cleaning_time{30'000};

/// How the kiosk is to end, when staff say so.
enum class StaffEnding { none, restart, leave, set_up };

class StaffDesk {
public:
    explicit StaffDesk(DeskWords words = {}) : words_(std::move(words)), language_(words_.language) {}

    bool is_open() const { return room_ != Room::closed; }
    /// Once asked for, it stays.
    StaffEnding ending() const { return ending_; }

    /// Shows the pad.
    void open(flow::Time now);
    void press(const std::string& of, flow::Time now);
    /// A finger on the glass, as shares of the screen.
    void touch(screen::Point share, flow::Time now);
    /// A finger was held in a corner.
    void corner(flow::Time now);
    void tick(flow::Time now);
    /// What was begun is so far; whoever waits for it need not touch anything to keep the desk open.
    void goes_on(int number, std::string words, flow::Time now);
    /// Shown where it was begun. If that page was left: how an export or an update ended is shown instead of the menu, the
    /// next time somebody with the PIN comes to it; any other answer is nobody's any more.
    void done(int number, StaffResult result, flow::Time now);

    /// What is to be begun now; each once.
    struct Begun {
        StaffTask task;
        int number;
    };
    std::optional<Begun> take_task();

    /// When to call `tick`; nothing when it is closed.
    std::optional<flow::Time> wake_at(flow::Time now) const;
    /// Of its words: the kiosk's, or the one that was chosen since it was opened.
    const std::string& language() const { return language_; }
    /// Only while it is open.
    screen::StaffView view(flow::Time now) const;

private:
    enum class Room {
        closed,
        pad,
        menu,
        languages,
        numbers,
        sound,
        sticks,
        formats,
        packs,
        outcome,
        content,
        doctor,
        touch_test,
        cleaning,
        restart,
        set_up,
        leave
    };

    void enter(Room room, flow::Time now);
    void enter_menu(flow::Time now);
    void close();
    void begin(StaffTask::Kind kind, std::string of = {}, std::string as = {});
    void choose_format(std::string stick, flow::Time now);
    void pad_key(const std::string& of);
    void choose(const std::string& of, flow::Time now);
    void choose_language(const std::string& language, flow::Time now);
    void choose_volume(const std::string& of);
    bool waits(const std::string& of) const;
    std::vector<flow::Home::Language> languages() const;
    void answered(const PinAnswer& answer, flow::Time now);
    flow::Time quiet() const;
    int locked_seconds(flow::Time now) const;
    int cleaning_seconds(flow::Time now) const;
    screen::PinPad pad(flow::Time now) const;
    screen::StaffPage page() const;
    screen::StaffPage menu_page(const DeskSpeech& say) const;
    screen::StaffPage languages_page(const DeskSpeech& say) const;
    screen::StaffPage asking_page(const DeskSpeech& say) const;
    screen::StaffPage task_page(const DeskSpeech& say) const;

    DeskWords words_;
    std::string language_;
    Room room_ = Room::closed;
    StaffEnding ending_ = StaffEnding::none;
    flow::Time entered_{0}, last_touch_{0};
    std::string typed_;
    PinAnswer answer_;
    bool wrong_ = false;  ///< the last PIN
    flow::Time locked_until_{0};
    std::optional<StaffResult> result_;          ///< of what was begun in this room
    std::optional<StaffTask> begun_, to_begin_;  ///< under way; not yet taken
    std::size_t first_offer_ = 0;                ///< on the page, of those to choose from or to read
    std::string how_far_;                        ///< it is
    std::optional<Volume> volume_;               ///< in the room for it, once it is known
    std::optional<StaffTask> last_;              ///< what was begun last
    std::string stick_;                          ///< to export to
    std::vector<ExportFormat> formats_;          ///< that can be written there
    int number_ = 0;                             ///< its number
    screen::TouchTest touches_;

    /// An export or an update whose page was left before it had ended.
    struct Left {
        int number;
        StaffTask task;
        std::optional<StaffResult> result;  ///< once it has ended
    };
    std::vector<Left> left_;  ///< what nobody has read yet
    bool late_ = false;       ///< `result_` is of one of these
};

}  // namespace staff
