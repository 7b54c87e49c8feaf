#include "commands/wall/doctor/outlet_facts.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <fstream>
#include <mutex>

#include "app/paper/paper_lines.h"
#include "base/program_beside.h"
#include "base/scratch_folder.h"
#include "commands/child.h"
#include "commands/common.h"
#include "commands/line_program.h"
#include "commands/printer_words.h"
#include "stats/check_file.h"
#include "stats/statistics_file.h"

namespace commands {
namespace {

constexpr std::chrono::seconds patience{6};

/// RIFF WAVE, 16 bits, one channel, so many samples of silence a second for a tenth of it.
std::string silence() {
    constexpr std::uint32_t rate = 22'050, samples = rate / 10, bytes = samples * 2;
    std::string wave = "RIFF";
    auto number = [&](std::uint32_t value, int size) {
        for (int i = 0; i < size; ++i) wave += static_cast<char>(value >> (8 * i) & 0xFF);
    };
    number(36 + bytes, 4);
    wave += "WAVEfmt ";
    number(16, 4), number(1, 2), number(1, 2), number(rate, 4), number(rate * 2, 4), number(2, 2), number(16, 2);
    wave += "data";
    number(bytes, 4);
    return wave + std::string(bytes, '\0');
}

/// Everything the voice tells until one of these came, or nothing for too long.
class Listener {
public:
    void come() {
        std::lock_guard lock(mutex_);
        news_ = true;
        came_.notify_one();
    }
    /// False: nothing came of it.
    bool hear(app::Voice& voice, const std::function<bool(const app::VoiceNews&)>& is_the_end) {
        const auto until = std::chrono::steady_clock::now() + patience;
        while (true) {
            for (const auto& each : voice.take())
                if (is_the_end(each)) return true;
            std::unique_lock lock(mutex_);
            if (!came_.wait_until(lock, until, [&] { return std::exchange(news_, false); })) return false;
        }
    }

private:
    std::mutex mutex_;
    std::condition_variable came_;
    bool news_ = false;
};

std::vector<std::string> codes_of(const std::vector<std::pair<std::string, std::string>>& languages) {
    std::vector<std::string> codes;
    for (const auto& [code, name] : languages) codes.push_back(code);
    return codes;
}

/// Not on the staff desk of a kiosk, which is confined.
bool reaches_other_computers() {
    const int tried = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (tried >= 0) ::close(tried);
    return tried >= 0 || errno != EACCES;
}

}  // namespace

doctor::SoundFacts sound_facts(const app::Config& config,
                               const std::vector<std::pair<std::string, std::string>>& languages) {
    using Kind = app::VoiceNews::Kind;
    doctor::SoundFacts facts;
    Listener listener;
    auto missing = [&](const base::Problem&) { facts.program = false; };
    auto voice = voice_of(
        config, [&] { listener.come(); }, missing);
    facts.wanted = voice != nullptr;
    if (!facts.wanted) return facts;
    base::ScratchFolder scratch;
    const auto file = scratch.path() / "silence.wav";
    std::ofstream(file, std::ios::binary) << silence();
    voice->wake(codes_of(languages));
    voice->say({.id = 1, .text = "silence", .language = "en", .pace = flow::Pace::normal, .recording = file.string()});
    std::vector<std::string> speaks;
    facts.answered = listener.hear(*voice, [&](const app::VoiceNews& news) {
        if (news.kind == Kind::speaks) speaks = news.languages;
        if (news.kind == Kind::ended) facts.sounds = true;
        return news.kind == Kind::ended || news.kind == Kind::no_sound;
    });
    for (const auto& [code, name] : languages) {
        const bool has = std::find(speaks.begin(), speaks.end(), code) != speaks.end();
        (has ? facts.with_voice : facts.without_voice).push_back(name);
    }
    voice->rest();
    return facts;
}

doctor::PrinterFacts printer_facts(const app::Config& config) {
    doctor::PrinterFacts facts;
    facts.address = config.printer.address;
    if (facts.address.empty()) return facts;
    facts.may_ask = facts.address.find("://") == std::string::npos || reaches_other_computers();
    if (!facts.may_ask) return facts;
    const std::atomic<bool> never = false;
    facts.program = false;
    auto hear = [&](const std::string& line) {
        const auto news = app::read_paper_news(line);
        if (!news) return;
        facts.program = true;
        facts.answers = news->state != app::PaperState::not_there;
        if (facts.answers && news->state != app::PaperState::ready) facts.trouble = words_of(news->state).what;
    };
    constexpr std::chrono::seconds for_the_network{20};
    run_program({program_beside(base::paper_program), "--look", facts.address}, {for_the_network, never, hear});
    return facts;
}

doctor::CountsFacts counts_facts(const fs::path& data) {
    const auto file = stats::statistics_file(data);
    doctor::CountsFacts facts;
    std::error_code failed;
    for (const auto& each : fs::directory_iterator(data, failed))
        facts.set_aside += each.path().filename().string().starts_with(file.filename().string() + ".damaged-") ? 1 : 0;
    facts.there = fs::exists(file, failed);
    if (!facts.there) return facts;
    facts.bytes = static_cast<std::int64_t>(fs::file_size(file, failed));
    facts.problems = stats::check_file(file);
    return facts;
}

}  // namespace commands
