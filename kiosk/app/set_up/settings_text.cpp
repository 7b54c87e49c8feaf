#include "app/set_up/settings_text.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace app {
namespace {

constexpr std::string_view panel_remark = "# Panel: ";

/// The shortest digits that are read back as the same number, with a point: TOML tells whole numbers from others.
std::string number(double value) {
    std::array<char, 64> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    std::string text(digits.data(), end);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

class Lines {
public:
    explicit Lines(std::string head) : text_(std::move(head)) {}

    void line(const std::string& key, const std::string& value) { text_ += key + " = " + value + "\n"; }
    void texts(const std::string& key, const std::vector<std::string>& values) {
        if (values.empty()) return;
        std::string list;
        for (const auto& each : values) list += (list.empty() ? "" : ", ") + toml_text(each);
        line(key, "[" + list + "]");
    }
    void word(const std::string& key, const std::string& value, const std::string& otherwise = {}) {
        if (value != otherwise) line(key, toml_text(value));
    }
    void whole(const std::string& key, int value, int otherwise) {
        if (value != otherwise) line(key, std::to_string(value));
    }
    void flag(const std::string& key, bool value) {
        if (value) line(key, "true");
    }
    /// A text for every language, or a table by their codes. "" beside others stands for the rest: that has no TOML of its
    /// own, and no file says it.
    void by_language(const std::string& key, const std::map<std::string, std::string>& values) {
        if (values.empty()) return;
        if (values.size() == 1 && values.begin()->first.empty()) return line(key, toml_text(values.begin()->second));
        std::string table;
        for (const auto& [language, words] : values)
            if (!language.empty()) {
                if (!table.empty()) table += ", ";
                table += toml_text(language);
                table += " = ";
                table += toml_text(words);
            }
        line(key, "{ " + table + " }");
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

const char* name(SpeechConfig::Output output) {
    using Output = SpeechConfig::Output;
    return output == Output::headphones ? "headphones" : output == Output::loudspeaker ? "loudspeaker" : "off";
}

const char* name(flow::Scan scan) {
    using flow::Scan;
    return scan == Scan::slow ? "slow" : scan == Scan::normal ? "normal" : scan == Scan::fast ? "fast" : "off";
}

void add_patients(Lines& lines, const Config& config, const Config& otherwise) {
    if (config.screen_inches > 0) lines.line("screen_inches", number(config.screen_inches));
    lines.whole("rotate", config.rotate, otherwise.rotate);
    lines.word("emergency_number", config.emergency_number);
    lines.by_language("staff_instruction", config.staff_instruction);
    lines.by_language("staff_instruction_today", config.staff_instruction_today);
    lines.whole("quiet_seconds", config.quiet_seconds, otherwise.quiet_seconds);
    lines.whole("attract_seconds", config.attract_seconds, otherwise.attract_seconds);
    lines.whole("tap_guard_ms", config.tap_guard_ms, otherwise.tap_guard_ms);
    lines.whole("hold_to_press_ms", config.hold_to_press_ms, otherwise.hold_to_press_ms);
    lines.whole("easier_guard_ms", config.easier_guard_ms, otherwise.easier_guard_ms);
    lines.whole("mounting_mm", config.mounting_mm, otherwise.mounting_mm);
    lines.word("switch_key", config.switch_key, otherwise.switch_key);
    lines.word("scan", name(config.scan), name(otherwise.scan));
    lines.word("language", config.language);
    lines.flag("hide_overdue", config.hide_overdue);
}

void add_devices(Lines& lines, const Config& config, const Config& otherwise) {
    lines.word("speech.output", name(config.speech.output), name(otherwise.speech.output));
    lines.word("speech.device", config.speech.device);
    lines.whole("speech.volume", config.speech.volume, otherwise.speech.volume);
    lines.whole("speech.invite_minutes", config.speech.invite_minutes, otherwise.speech.invite_minutes);
    lines.word("take_home.url", config.take_home_url);
    lines.word("printer.address", config.printer.address);
    lines.word("printer.paper", config.printer.paper == screen::Paper::letter ? "letter" : "a4", "a4");
    lines.whole("printer.most_a_visit", config.printer.most, otherwise.printer.most);
    lines.whole("printer.wait_seconds", config.printer.wait_seconds, otherwise.printer.wait_seconds);
}

void add_administration(Lines& lines, const Config& config, const Config& otherwise) {
    lines.texts("publish_keys", config.publish_keys);
    lines.word("kiosk_name", config.kiosk_name);
    lines.word("group", config.group);
    lines.whole("keep_months", config.keep_months, otherwise.keep_months);
    lines.whole("hide_up_to", config.hide_up_to, otherwise.hide_up_to);
    lines.texts("stick_folders", config.stick_folders);
    lines.word("content", config.content.string());
}

}  // namespace

std::string toml_text(std::string_view text) {
    std::string words = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            words += {'\\', c};
        } else if (byte < 0x20 || byte == 0x7F) {
            std::array<char, 8> escaped;
            std::snprintf(escaped.data(), escaped.size(), "\\u%04X", byte);
            words += escaped.data();
        } else {
            words += c;
        }
    }
    return words + "\"";
}

std::string settings_text(const Config& config, const std::string& panel) {
    std::string head =
        "# The settings of this kiosk, as they were answered on its screen. packaging/README.md has them all.\n";
    if (!panel.empty() && panel.find('\n') == std::string::npos) head += std::string(panel_remark) + panel + "\n";
    Lines lines(std::move(head));
    const Config otherwise;
    add_patients(lines, config, otherwise);
    add_devices(lines, config, otherwise);
    add_administration(lines, config, otherwise);
    return lines.take();
}

std::string panel_of(std::string_view text) {
    for (std::size_t at = 0; at < text.size() && text[at] == '#';) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        if (line.starts_with(panel_remark)) return std::string(line.substr(panel_remark.size()));
        at = end + 1;
    }
    return {};
}

Config shared_settings(Config config) {
    config.kiosk_name.clear();
    config.content.clear();
    config.data.clear();
    config.stick_folders.clear();
    return config;
}

}  // namespace app
