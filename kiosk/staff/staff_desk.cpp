#include "staff/staff_desk.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "staff/pin.h"

namespace staff {

using Kind = StaffTask::Kind;

namespace {

constexpr std::size_t most_dots = 300;

/// It leaves something behind, on a stick or on the kiosk, whether or not somebody looks on.
bool has_effect(Kind kind) {
    return kind == Kind::export_counts || kind == Kind::update || kind == Kind::update_drafts;
}

int whole_seconds(flow::Time left) {
    return static_cast<int>((std::max(flow::Time(0), left).count() + 999) / 1000);
}

/// "export:/media/stick" → "/media/stick" where the choice begins with "export:".
std::optional<std::string> after(const std::string& choice, const std::string& prefix) {
    if (!choice.starts_with(prefix + ":")) return std::nullopt;
    return choice.substr(prefix.size() + 1);
}

}  // namespace

// ---- what happens ----------------------------------------------------------------------------------------------------

void StaffDesk::open(flow::Time now) {
    answer_ = {};
    locked_until_ = now;
    wrong_ = false;
    enter(Room::pad, now);
    begin(Kind::look);
}

void StaffDesk::enter(Room room, flow::Time now) {
    if (begun_ && !to_begin_ && has_effect(begun_->kind)) left_.push_back({number_, *begun_, std::nullopt});
    room_ = room;
    entered_ = last_touch_ = now;
    typed_.clear();
    result_.reset();
    volume_.reset();
    late_ = false;
    begun_.reset();
    to_begin_.reset();
    touches_ = {std::vector<bool>(screen::TouchTest::columns * screen::TouchTest::rows), {}};
}

/// What has ended unseen comes first.
void StaffDesk::enter_menu(flow::Time now) {
    auto ended = std::find_if(left_.begin(), left_.end(), [](const Left& each) { return each.result.has_value(); });
    if (ended == left_.end()) return enter(Room::menu, now);
    enter(Room::outcome, now);
    last_ = ended->task;
    result_ = std::move(ended->result);
    late_ = true;
    left_.erase(ended);
}

void StaffDesk::close() {
    enter(Room::closed, flow::Time(0));
    language_ = words_.language;
}

void StaffDesk::begin(Kind kind, std::string of, std::string as) {
    ++number_;
    result_.reset();
    late_ = false;
    how_far_.clear();
    first_offer_ = 0;
    begun_ = last_ = StaffTask{kind, ""};
    to_begin_ = StaffTask{kind, std::move(of), std::move(as)};
}

void StaffDesk::choose_format(std::string stick, flow::Time now) {
    const auto* found = result_ ? std::get_if<Offers>(&*result_) : nullptr;
    formats_ = found ? found->formats : std::vector<ExportFormat>{};
    stick_ = std::move(stick);
    enter(Room::formats, now);
}

std::optional<StaffDesk::Begun> StaffDesk::take_task() {
    auto task = std::exchange(to_begin_, {});
    if (!task) return std::nullopt;
    return Begun{std::move(*task), number_};
}

void StaffDesk::press(const std::string& of, flow::Time now) {
    last_touch_ = now;
    if (room_ == Room::cleaning || room_ == Room::touch_test || room_ == Room::closed) return;
    if (of == "close") return close();
    if (room_ == Room::pad) {
        if (locked_seconds(now) == 0) pad_key(of);
    } else if (!waits(of)) {
        choose(of, now);
    }
}

/// While something is being done, only leaving the desk is answered; the page of the volume can be left, and is not kept by a
/// sentence that is being heard.
bool StaffDesk::waits(const std::string& of) const {
    if (!begun_) return false;
    const bool steps = of == "less" || of == "more";
    return !volume_ || !(of == "menu" || (steps && begun_->kind == Kind::hear));
}

void StaffDesk::pad_key(const std::string& of) {
    if (begun_ || !answer_.is_set) return;
    if (auto digit = after(of, "digit"); digit && typed_.size() < most_pin_digits) {
        typed_ += *digit;
        wrong_ = false;
    } else if (of == "erase" && !typed_.empty()) {
        typed_.pop_back();
    } else if (of == "enter" && !typed_.empty()) {
        begin(Kind::enter, std::exchange(typed_, {}));
    }
}

void StaffDesk::choose(const std::string& of, flow::Time now) {
    auto go = [&](Room room) { enter(room, now); };
    auto go_and = [&](Room room, Kind kind, std::string about = {}) {
        enter(room, now);
        begin(kind, std::move(about));
    };
    if (of == "menu")
        enter_menu(now);
    else if (of == "languages")
        go(Room::languages);
    else if (auto language = after(of, "language"))
        choose_language(*language, now);
    else if (of == "numbers")
        go_and(Room::numbers, Kind::numbers);
    else if (of == "topics")
        go_and(Room::numbers, Kind::topics);
    else if (of == "sound")
        go_and(Room::sound, Kind::sound);
    else if (of == "less" || of == "more" || of == "hear")
        choose_volume(of);
    else if (of == "sticks")
        go_and(Room::sticks, Kind::find_sticks);
    else if (of == "packs")
        go_and(Room::packs, Kind::find_packs);
    else if (of == "content")
        go_and(Room::content, Kind::facts);
    else if (of == "doctor")
        go_and(Room::doctor, Kind::doctor);
    else if (of == "touch-test")
        go(Room::touch_test);
    else if (of == "cleaning")
        go(Room::cleaning);
    else if (of == "restart")
        go(Room::restart);
    else if (of == "set-up")
        go(Room::set_up);
    else if (of == "leave")
        go(Room::leave);
    else if (of == "restart-now")
        ending_ = StaffEnding::restart;
    else if (of == "set-up-now")
        ending_ = StaffEnding::set_up;
    else if (of == "leave-now")
        ending_ = StaffEnding::leave;
    else if (auto first = after(of, "offers"))
        first_offer_ = static_cast<std::size_t>(std::atoi(first->c_str()));
    else if (auto stick = after(of, "export"))
        choose_format(std::move(*stick), now);
    else if (auto format = after(of, "as")) {
        go(Room::outcome);
        begin(Kind::export_counts, stick_, *format);
    } else if (auto pack = after(of, "update"))
        go_and(Room::outcome, Kind::update, *pack);
    else if (auto draft = after(of, "update-drafts"))
        go_and(Room::outcome, Kind::update_drafts, *draft);
}

std::vector<flow::Home::Language> StaffDesk::languages() const {
    return words_.languages ? words_.languages() : std::vector<flow::Home::Language>{};
}

void StaffDesk::choose_language(const std::string& language, flow::Time now) {
    for (const auto& each : languages())
        if (each.code == language) language_ = language;
    enter_menu(now);
}

void StaffDesk::choose_volume(const std::string& of) {
    if (!volume_ || volume_->heard == Volume::Heard::never) return;
    auto step = volume_->step;
    if (of == "hear") {
        const DeskSpeech say(words_, words_.language);
        return begin(Kind::hear, std::to_string(step), say("This is how loud the kiosk reads."));
    }
    step = std::clamp(step + (of == "more" ? 1 : -1), flow::quietest, flow::loudest);
    if (step != volume_->step) begin(Kind::keep_volume, std::to_string(step));
}

void StaffDesk::touch(screen::Point share, flow::Time now) {
    if (room_ == Room::cleaning) return;
    last_touch_ = now;
    if (room_ != Room::touch_test) return;
    auto cell = [](float at, int count) {
        return std::clamp(static_cast<int>(at * static_cast<float>(count)), 0, count - 1);
    };
    auto index =
        cell(share.y, screen::TouchTest::rows) * screen::TouchTest::columns + cell(share.x, screen::TouchTest::columns);
    touches_.touched[static_cast<std::size_t>(index)] = true;
    if (touches_.dots.size() == most_dots) touches_.dots.erase(touches_.dots.begin());
    touches_.dots.push_back(share);
}

void StaffDesk::corner(flow::Time now) {
    if (room_ == Room::touch_test) enter_menu(now);
}

void StaffDesk::tick(flow::Time now) {
    if (room_ == Room::cleaning && now >= entered_ + cleaning_time)
        enter_menu(now);
    else if (room_ == Room::touch_test && now >= last_touch_ + touch_test_quiet)
        enter_menu(now);
    else if (is_open() && now >= last_touch_ + quiet())
        close();
}

void StaffDesk::goes_on(int number, std::string words, flow::Time now) {
    if (number != number_ || !begun_) return;
    how_far_ = std::move(words);
    last_touch_ = now;
}

void StaffDesk::done(int number, StaffResult result, flow::Time now) {
    auto left = std::find_if(left_.begin(), left_.end(), [&](const Left& each) { return each.number == number; });
    if (left != left_.end()) return void(left->result = std::move(result));
    if (number != number_ || !begun_) return;  // of a page that was left
    begun_.reset();
    if (room_ != Room::pad) last_touch_ = now;  // time to read it
    if (const auto* answer = std::get_if<PinAnswer>(&result)) return answered(*answer, now);
    if (const auto* volume = std::get_if<Volume>(&result); volume && room_ == Room::sound) volume_ = *volume;
    result_ = std::move(result);
}

void StaffDesk::answered(const PinAnswer& answer, flow::Time now) {
    if (answer.right) return enter_menu(now);
    wrong_ = answer.failures > answer_.failures && answer_.is_set;
    answer_ = answer;
    locked_until_ = now + std::chrono::seconds(answer.locked);
}

// ---- when ------------------------------------------------------------------------------------------------------------

flow::Time StaffDesk::quiet() const {
    return begun_ && room_ != Room::pad ? staff_patience : staff_quiet;
}
int StaffDesk::locked_seconds(flow::Time now) const {
    return whole_seconds(locked_until_ - now);
}
int StaffDesk::cleaning_seconds(flow::Time now) const {
    return whole_seconds(entered_ + cleaning_time - now);
}

std::optional<flow::Time> StaffDesk::wake_at(flow::Time now) const {
    constexpr std::chrono::seconds second(1);
    auto before = [&](flow::Time end, int left) { return end - second * (left - 1); };
    if (!is_open()) return std::nullopt;
    if (room_ == Room::cleaning) return before(entered_ + cleaning_time, std::max(1, cleaning_seconds(now)));
    if (room_ == Room::touch_test) return last_touch_ + touch_test_quiet;
    auto closes = last_touch_ + quiet();
    if (int left = locked_seconds(now); room_ == Room::pad && left > 0)
        return std::min(closes, before(locked_until_, left));
    return closes;
}

// ---- what it shows ---------------------------------------------------------------------------------------------------

screen::StaffView StaffDesk::view(flow::Time now) const {
    if (room_ == Room::pad) return pad(now);
    if (room_ == Room::touch_test) return touches_;
    if (room_ == Room::cleaning) return screen::Cleaning{cleaning_seconds(now), whole_seconds(cleaning_time)};
    return page();
}

screen::PinPad StaffDesk::pad(flow::Time now) const {
    const DeskSpeech say(words_, language_);
    screen::PinPad pad{say("For staff"), say("Enter the PIN."), typed_.size(),
                       answer_.is_set,   begun_.has_value(),    locked_seconds(now)};
    if (result_)
        if (const auto* problem = std::get_if<base::Problem>(&*result_)) {
            pad.message =
                say.as_it_is(problem->advice.empty() ? problem->what : problem->what + "; " + problem->advice);
            return pad;
        }
    int left = std::max(1, free_tries - answer_.failures);
    if (pad.busy)
        pad.message = say("One moment …");
    else if (!answer_.is_set)
        pad.message = say("No PIN is set. Set one with clinic-kiosk pin.");
    else if (pad.seconds > 0)
        pad.message = say("Too many wrong PINs. Wait, then try again. Patients can go on.");
    else if (wrong_)
        pad.message = say({"That is not the PIN. Tries left: {number}.", {{"{number}", std::to_string(left)}}});
    return pad;
}

}  // namespace staff
