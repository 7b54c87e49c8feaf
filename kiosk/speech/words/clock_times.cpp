#include "speech/words/clock_times.h"

#include <string>

#include "speech/words/spoken_numbers.h"

namespace speech {
namespace {

enum class Half { none, morning, afternoon };

struct Time {
    std::size_t end = 0;
    int hour = 0, minute = 0;
    bool has_minutes = false;
    Half half = Half::none;
};

/// Number of one or two digits that ends at `end`.
std::optional<int> short_number(std::string_view text, std::size_t at, std::size_t end) {
    if (end == at || end > at + 2) return std::nullopt;
    return std::stoi(std::string(text.substr(at, end - at)));
}

/// Past the sign between hour and minutes; nothing: there is none.
std::optional<std::size_t> after_hour_sign(std::string_view text, std::size_t at) {
    for (std::string_view sign : {":", "："})
        if (starts_at(text, at, sign)) return at + sign.size();
    const auto letter = after_blanks(text, at);
    if (byte_at(text, letter) != 'h') return std::nullopt;
    return after_blanks(text, letter + 1);
}

/// "a.m.", "PM", "p. m." with blanks before it. The last full stop is taken; whoever says it ends a sentence that ended there.
void read_half(std::string_view text, Time& time) {
    auto at = after_blanks(text, time.end);
    const char letter = static_cast<char>(byte_at(text, at) | 0x20);
    if (letter != 'a' && letter != 'p') return;
    ++at;
    const bool stopped = byte_at(text, at) == '.';
    if (stopped) at = after_blanks(text, at + 1);
    if ((byte_at(text, at) | 0x20) != 'm' || letter_at(text, at + 1) || digit_at(text, at + 1)) return;
    ++at;
    if (stopped && byte_at(text, at) == '.') ++at;
    time.half = letter == 'a' ? Half::morning : Half::afternoon;
    time.end = at;
}

std::optional<Time> time_at(std::string_view text, std::size_t at) {
    Time time{after_digits(text, at), 0, 0, false, Half::none};
    const auto hour = short_number(text, at, time.end);
    if (!hour || *hour > 24) return std::nullopt;
    time.hour = *hour;
    if (const auto sign = after_hour_sign(text, time.end)) {
        const auto end = after_digits(text, *sign);
        const auto minute = short_number(text, *sign, end);
        const bool more = byte_at(text, end) == ':' && digit_at(text, end + 1);
        if (minute && end == *sign + 2 && *minute < 60 && !more && !letter_at(text, end)) {
            time.minute = *minute;
            time.has_minutes = true;
            time.end = end;
        }
    }
    read_half(text, time);
    if (!time.has_minutes && (time.half == Half::none || time.hour > 12)) return std::nullopt;
    return time;
}

std::string filled(Words pattern, const std::string& hour, const std::string& minute) {
    std::string said(pattern);
    if (const auto at = said.find("{h}"); at != std::string::npos) said.replace(at, 3, hour);
    if (const auto at = said.find("{m}"); at != std::string::npos) said.replace(at, 3, minute);
    return said;
}

/// As twelve hours and their half, where people say it so.
void to_twelve_hours(Time& time) {
    if (time.half != Half::none || (time.hour > 0 && time.hour < 13)) return;
    time.half = time.hour < 12 || time.hour == 24 ? Half::morning : Half::afternoon;
    time.hour = time.hour % 12 == 0 ? 12 : time.hour % 12;
}

Words half_said(const Time& time, const Clock& clock) {
    if (time.half == Half::none) return {};
    if (time.half == Half::morning) return clock.in_morning;
    const bool evening = time.hour >= 7 && time.hour < 12 && !clock.in_evening.empty();
    return evening ? clock.in_evening : clock.in_afternoon;
}

Words pattern_of(const Time& time, const Clock& clock) {
    const bool one = time.hour == 1;
    if (time.minute == 0) return one && !clock.sharp_at_one.empty() ? clock.sharp_at_one : clock.sharp;
    if (one && !clock.past_at_one.empty()) return clock.past_at_one;
    return time.minute < 10 ? clock.past_under_ten : clock.past;
}

}  // namespace

std::optional<Piece> clock_time_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    auto time = time_at(text, at);
    if (!time) return std::nullopt;
    const auto& clock = vocabulary.clock;
    if (const auto word = after_blanks(text, time->end);
        !clock.after_time.empty() && starts_at(text, word, clock.after_time))
        time->end = word + clock.after_time.size();
    if (clock.twelve_hours) to_twelve_hours(*time);
    const auto half = half_said(*time, clock);
    const bool half_alone = time->minute == 0 && !half.empty();  // "7 AM", not "7 o'clock AM"
    const auto hour =
        time->hour == 1 && !vocabulary.han_numbers ? std::string(clock.one) : spoken(time->hour, vocabulary);
    const auto pattern = half_alone && !vocabulary.han_numbers ? Words("{h}") : pattern_of(*time, clock);
    auto said = filled(pattern, hour, spoken(time->minute, vocabulary));
    if (vocabulary.han_numbers)
        said.insert(0, half);
    else if (!half.empty())
        said += ' ' + std::string(half);
    const bool stop = time->half != Half::none && text[time->end - 1] == '.';
    if (stop && sentence_may_end(text, time->end)) said += '.';
    return Piece{time->end, said};
}

}  // namespace speech
