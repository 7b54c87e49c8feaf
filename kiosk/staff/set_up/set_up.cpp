#include "staff/set_up/set_up.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "app/config_values.h"
#include "app/set_up/settings_text.h"
#include "base/utf8.h"
#include "staff/pin.h"

namespace staff {

using screen::SetUpKeys;
using Kind = SetUpTask::Kind;

namespace {

constexpr double mm_per_inch = 25.4, least_inches = 5, most_inches = 200;
constexpr const char* default_words = "Tell the front desk now.";
constexpr std::size_t longest_number = 24, longest_name = 60, longest_words = 120;

/// "type:ñ" → "ñ" where the choice begins with "type:".
std::optional<std::string> after(const std::string& choice, const std::string& prefix) {
    if (!choice.starts_with(prefix + ":")) return std::nullopt;
    return choice.substr(prefix.size() + 1);
}

std::size_t letters(const std::string& text) {
    auto begins = [](unsigned char byte) { return (byte & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

void erase_letter(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
    if (!text.empty()) text.pop_back();
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// From left to right, among letters of the other direction too.
std::string in_digits(double value) {
    std::array<char, 32> digits;
    std::snprintf(digits.data(), digits.size(), "\u2066%.1f\"\u2069", value);
    return digits.data();
}

/// Only one, for every language; nothing where each has its own.
std::string one_text(const std::map<std::string, std::string>& texts) {
    return texts.size() == 1 && texts.begin()->first.empty() ? texts.begin()->second : std::string();
}

}  // namespace

SetUp::SetUp(SetUpSite site)
    : site_(std::move(site)), config_(site_.config), way_{Question::up,        Question::size, Question::emergency,
                                                          Question::desk,      Question::name, Question::pin,
                                                          Question::pin_again, Question::key,  Question::answers,
                                                          Question::pull_plug} {
    config_.data.clear();
    if (config_.kiosk_name.empty()) config_.kiosk_name = site_.host_name;
    card_px_ = screen::bank_card_mm / site_.panel.mm_per_px;
    enter();
    begin({Kind::look}, false);
}

// ---- what happens ----------------------------------------------------------------------------------------------------

void SetUp::press(const std::string& of, flow::Time now) {
    last_touch_ = now;
    if (std::exchange(repeated_, false) || busy_) return;
    touched_ = true;
    if (of == "next" || of == "save")
        on();
    else if (of == "back")
        back();
    else if (of == "skip")
        skip();
    else if (auto top = after(of, "top"))
        turn(*top);
    else if (of == "smaller" || of == "larger")
        resize(of, 1);
    else if (of == "stick")
        at_stick_ = true, enter(), begin({Kind::look}, true);
    else if (of == "use-stick")
        use_stick();
    else if (of == "write")
        remark_.clear(), told_.clear(), begin({Kind::write, config_, {}, site_.panel_name}, true);
    else if (of == "start")
        ending_ = Ending::done;
    else
        type(of);
}

void SetUp::choose_language(const std::string& language, flow::Time now) {
    last_touch_ = now;
    touched_ = true;
    language_ = language;
}

void SetUp::enter() {
    remark_.clear();
    told_.clear();
    good_ = false;
    typed_.clear();
    keys_ = SetUpKeys::small;
    if (question() == Question::emergency) typed_ = config_.emergency_number;
    if (question() == Question::desk) typed_ = one_text(config_.staff_instruction);
    if (question() == Question::name) typed_ = config_.kiosk_name;
    if (question() == Question::pin) begin({Kind::look}, false);  // a stick with a key may have been put in meanwhile
    if (question() == Question::key) key_at_ = 0;
    if (question() == Question::pull_plug) begin({Kind::check, config_}, false);
}

/// The answer holds: on to the next question that is one.
void SetUp::on() {
    if (!may_go_on()) return;
    switch (question()) {
        case Question::size:
            config_.screen_inches = measured();
            break;
        case Question::emergency:
            config_.emergency_number = typed_;
            break;
        case Question::desk:
            if (auto words = trimmed(typed_); words != one_text(config_.staff_instruction)) {
                config_.staff_instruction.clear();
                if (!words.empty()) config_.staff_instruction[""] = words;
            }
            break;
        case Question::name:
            config_.kiosk_name = trimmed(typed_);
            break;
        case Question::pin:
        case Question::pin_again:
            return choose_pin();
        case Question::key:
            return take_key(true);
        case Question::answers:
            return begin({Kind::save, config_, pin_, site_.panel_name}, true);
        case Question::up:
        case Question::stick:
        case Question::pull_plug:
            break;
    }
    ++at_;
    if (question() == Question::key && found_.keys.empty()) ++at_;
    enter();
}

void SetUp::back() {
    if (question() == Question::pull_plug) return;
    if (at_stick_) {
        at_stick_ = false;
    } else if (at_ == 0) {
        if (site_.again) ending_ = Ending::left;
        return;
    } else {
        --at_;
        if (question() == Question::key && found_.keys.empty()) --at_;
        if (question() == Question::pin_again) --at_;  // what was typed there is not shown again
    }
    enter();
}

void SetUp::skip() {
    if (!may_skip()) return;
    switch (question()) {
        case Question::emergency:
            typed_.clear();
            config_.emergency_number.clear();
            ++at_;
            return enter();
        case Question::pin:  // it stays
            at_ += 2;
            if (question() == Question::key && found_.keys.empty()) ++at_;
            return enter();
        case Question::key:
            return take_key(false);
        default:
            return;
    }
}

/// The side that was touched is on top: what is shown there now has to go where the top is.
void SetUp::turn(const std::string& top) {
    const int by = top == "right" ? 90 : top == "bottom" ? 180 : top == "left" ? 270 : 0;
    config_.rotate = (config_.rotate + by) % 360;
}

// ---- the bank card ---------------------------------------------------------------------------------------------------

double SetUp::measured() const {
    const double pixel = static_cast<double>(screen::bank_card_mm) / static_cast<double>(card_px_);
    const double inches = std::hypot(site_.panel.px.w, site_.panel.px.h) * pixel / mm_per_inch;
    return std::clamp(std::round(inches * 10) / 10, least_inches, most_inches);
}

/// Not larger than the shorter side has room for, nor smaller than a card is on the largest screen.
void SetUp::resize(const std::string& of, float by) {
    const float diagonal = std::hypot(site_.panel.px.w, site_.panel.px.h);
    const auto at = [&](double inches) {
        return screen::bank_card_mm * diagonal / static_cast<float>(inches * mm_per_inch);
    };
    const float most = std::min(at(least_inches), 0.9F * std::min(site_.panel.px.w, site_.panel.px.h));
    card_px_ = std::clamp(card_px_ + (of == "larger" ? by : -by), std::min(at(most_inches), most), most);
}

void SetUp::hold(const std::string& of, flow::Time now) {
    last_touch_ = now;
    if (busy_ || question() != Question::size || (of != "smaller" && of != "larger")) return;
    held_ = of;
    repeats_at_ = now + hold_begins;
    repeated_ = false;
}

void SetUp::let_go(flow::Time now) {
    last_touch_ = now;
    held_.clear();
}

void SetUp::tick(flow::Time now) {
    constexpr float fast = 2;
    while (!held_.empty() && now >= repeats_at_) {
        resize(held_, fast);
        repeated_ = true;
        repeats_at_ += hold_repeats;
    }
    if (site_.again && ending_ == Ending::none && question() != Question::pull_plug &&
        now >= last_touch_ + set_up_again_quiet)
        ending_ = Ending::left;
}

std::optional<flow::Time> SetUp::wake_at() const {
    if (!held_.empty()) return repeats_at_;
    if (site_.again && question() != Question::pull_plug) return last_touch_ + set_up_again_quiet;
    return std::nullopt;
}

// ---- what is typed ---------------------------------------------------------------------------------------------------

void SetUp::type(const std::string& of) {
    const auto q = question();
    const bool pin = q == Question::pin || q == Question::pin_again, number = q == Question::emergency;
    const bool words = q == Question::name || q == Question::desk;
    if (of == "erase") return erase_letter(typed_);
    if (of == "capitals") return void(keys_ = keys_ == SetUpKeys::capital ? SetUpKeys::small : SetUpKeys::capital);
    if (of == "signs") return void(keys_ = keys_ == SetUpKeys::signs ? SetUpKeys::small : SetUpKeys::signs);
    const auto typed = after(of, "type");
    if (!typed || typed->empty() || letters(*typed) != 1) return;
    const bool digit = typed->front() >= '0' && typed->front() <= '9', sign = *typed == "+" || *typed == "-";
    if (words ? letters(typed_) >= (q == Question::name ? longest_name : longest_words)
              : !(pin && digit && typed_.size() < most_pin_digits) &&
                    !(number && (digit || sign) && typed_.size() < longest_number))
        return;
    typed_ += *typed;
    remark_.clear();
    if (keys_ == SetUpKeys::capital) keys_ = SetUpKeys::small;
}

void SetUp::choose_pin() {
    auto refuse = [&](const char* why) {
        if (question() == Question::pin_again) --at_;
        enter();
        remark_ = why;
    };
    if (question() == Question::pin) {
        if (pin_refusal(typed_)) return refuse("This PIN is too simple. Choose another one.");
        first_pin_ = typed_;
    } else if (typed_ != first_pin_) {
        return refuse("The two were not the same. Choose the PIN once more.");
    } else {
        pin_ = std::exchange(first_pin_, {});
        if (way_[at_ + 1] == Question::key && found_.keys.empty()) ++at_;
    }
    ++at_;
    enter();
}

// ---- sticks ----------------------------------------------------------------------------------------------------------

/// Of several keys each is asked about; the last two that were taken count.
void SetUp::take_key(bool take) {
    constexpr std::size_t most_keys = 2;
    if (key_at_ < found_.keys.size()) {
        auto& keys = config_.publish_keys;
        std::erase(keys, found_.keys[key_at_].key);
        if (take) keys.push_back(found_.keys[key_at_].key);
        if (keys.size() > most_keys) keys.erase(keys.begin());
    }
    if (++key_at_ < found_.keys.size()) return;
    ++at_;
    enter();
}

/// All of it but what is this kiosk's own. On another panel the way up and the size are asked.
void SetUp::use_stick() {
    if (!at_stick_ || !found_.settings) return;
    auto taken = app::shared_settings(found_.settings->config);
    const bool same_panel = !site_.panel_name.empty() && found_.settings->panel == site_.panel_name;
    if (!same_panel) taken.rotate = config_.rotate, taken.screen_inches = config_.screen_inches;
    taken.kiosk_name = config_.kiosk_name;
    taken.content = site_.config.content;
    taken.stick_folders = site_.config.stick_folders;
    config_ = std::move(taken);
    way_ = {Question::name, Question::pin, Question::pin_again, Question::answers, Question::pull_plug};
    if (!same_panel) way_.insert(way_.begin(), {Question::up, Question::size});
    of_stick_ = true;
    at_stick_ = false;
    at_ = 0;
    enter();
}

// ---- what was done for it --------------------------------------------------------------------------------------------

void SetUp::begin(SetUpTask task, bool wait) {
    ++number_;
    if (wait) busy_ = task.kind, waited_for_ = number_;
    to_begin_.push_back({std::move(task), number_});
}

std::optional<SetUp::Begun> SetUp::take_task() {
    if (to_begin_.empty()) return std::nullopt;
    auto begun = std::move(to_begin_.front());
    to_begin_.pop_front();
    return begun;
}

void SetUp::done(int number, SetUpResult result) {
    if (busy_ && number == waited_for_) busy_.reset();
    std::visit([&](const auto& ready) { answered(ready); }, result);
}

void SetUp::answered(const OnSticks& found) {
    if (question() != Question::key) found_ = found;  // what somebody looks at stays
    const bool news = found.settings || found.trouble;
    if (!touched_ && !site_.again && news) at_stick_ = true, enter();
    if (!at_stick_) return;
    remark_ = found.trouble    ? "The file on the stick cannot be used. Nothing was taken from it."
              : found.settings ? ""
                               : "No settings were found on a stick. Put one in and look again.";
    told_ = found.trouble ? base::to_line(*found.trouble) : "";
}

void SetUp::answered(const Saved& saved) {
    if (!saved.problem) {
        site_.has_pin = true;
        pin_.clear();
        ++at_;
        return enter();
    }
    remark_ = "This could not be saved.";
    told_ = base::to_line(*saved.problem);
}

void SetUp::answered(const WrittenSettings& written) {
    using How = WrittenSettings::How;
    good_ = written.how == How::written;
    remark_ = good_                          ? "It is on the stick. You can pull the stick out."
              : written.how == How::no_stick ? "No stick was found. Put one in and try again."
                                             : "This could not be written to the stick.";
    told_ = written.told;
}

// ---- what it shows ---------------------------------------------------------------------------------------------------

bool SetUp::may_go_on() const {
    if (busy_) return false;
    switch (question()) {
        case Question::emergency:
            return !typed_.empty() && app::advice_on_number(typed_).empty();
        case Question::desk:
            return trimmed(typed_).empty() || app::advice_on_instruction(trimmed(typed_)).empty();
        case Question::name:
            return !trimmed(typed_).empty();
        case Question::pin:
        case Question::pin_again:
            return typed_.size() >= least_pin_digits;
        case Question::stick:
            return found_.settings.has_value();
        default:
            return true;
    }
}

bool SetUp::may_skip() const {
    switch (question()) {
        case Question::emergency:
        case Question::key:
            return true;
        case Question::pin:
            return site_.has_pin || !pin_.empty();
        default:
            return false;
    }
}

/// What was not asked, but came along: as it stands in the file.
std::vector<screen::SetUpRow> SetUp::rows_of_others() const {
    auto others = config_;
    others.screen_inches = 0;
    others.rotate = 0;
    others.emergency_number.clear();
    others.staff_instruction.clear();
    others.kiosk_name.clear();
    others.publish_keys.clear();
    std::vector<screen::SetUpRow> rows;
    const auto text = app::settings_text(others);
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        const auto equals = line.find(" = ");
        if (equals != std::string::npos && !line.starts_with("#"))
            rows.push_back({line.substr(0, equals), line.substr(equals + 3)});
        at = end + 1;
    }
    return rows;
}

std::vector<screen::SetUpRow> SetUp::rows() const {
    const std::string none = "None";
    const auto& words = config_.staff_instruction;
    const bool own_words = !words.empty(), old_pin = pin_.empty() && site_.has_pin;
    std::string keys;
    for (const auto& key : config_.publish_keys) keys += (keys.empty() ? "" : ", ") + key.substr(0, 12) + " …";
    std::vector<screen::SetUpRow> rows;
    if (config_.screen_inches > 0) rows.push_back({"Size of the screen", in_digits(config_.screen_inches)});
    const bool no_number = config_.emergency_number.empty();
    rows.push_back({"Emergency number", no_number ? none : config_.emergency_number, no_number});
    rows.push_back({"A warning says first", own_words ? words.begin()->second : default_words, !own_words});
    rows.push_back({"Name of this kiosk", config_.kiosk_name});
    rows.push_back({"PIN for staff", old_pin ? "As it was" : "Set", true});
    rows.push_back({"Content key", keys.empty() ? none : keys, keys.empty()});
    for (auto& other : rows_of_others()) rows.push_back(std::move(other));
    return rows;
}

screen::SetUpView SetUp::view() const {
    screen::SetUpView view;
    view.question = question();
    view.language = language_;
    if (question() == Question::up || question() == Question::stick) view.languages = site_.languages;
    view.first = at_ == 0 && !at_stick_ && !site_.again;
    view.again = site_.again && at_ == 0 && !at_stick_;
    view.busy = busy_.has_value();
    view.may_go_on = may_go_on();
    view.may_skip = may_skip() && !busy_;
    view.remark = remark_;
    view.good = good_;
    view.told = told_;
    view.keys = keys_;
    view.card_px = card_px_;
    const bool pin = question() == Question::pin || question() == Question::pin_again;
    if (pin)
        view.dots = typed_.size();
    else
        view.typed = typed_;
    if (question() == Question::desk) view.stands = default_words;
    if (question() == Question::key && key_at_ < found_.keys.size()) {
        view.key_number = found_.keys[key_at_].number;
        view.key_file = found_.keys[key_at_].file;
    }
    if (question() == Question::answers) view.rows = rows();
    if (question() == Question::pull_plug) view.checks = checks_;
    return view;
}

}  // namespace staff
