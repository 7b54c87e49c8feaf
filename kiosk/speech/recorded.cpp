#include "speech/recorded.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <variant>

#include "base/plain_file.h"

namespace speech {
namespace {

namespace fs = std::filesystem;

constexpr int lowest_rate = 8'000, highest_rate = 96'000, most_channels = 8;
constexpr int silence = 100;  ///< of 32,767: what a switched-off microphone leaves

/// The bytes of a file, for libsndfile to read: no path of ours ever reaches it.
struct Bytes {
    std::string all;
    sf_count_t at = 0;

    sf_count_t size() const { return static_cast<sf_count_t>(all.size()); }
};

sf_count_t length_of(void* user) {
    return static_cast<Bytes*>(user)->size();
}

sf_count_t seek(sf_count_t offset, int whence, void* user) {
    auto& bytes = *static_cast<Bytes*>(user);
    const auto from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? bytes.at : bytes.size();
    if (offset < -from || offset > bytes.size() - from) return -1;
    return bytes.at = from + offset;
}

sf_count_t read(void* into, sf_count_t count, void* user) {
    auto& bytes = *static_cast<Bytes*>(user);
    count = std::clamp<sf_count_t>(count, 0, bytes.size() - bytes.at);
    std::memcpy(into, bytes.all.data() + bytes.at, static_cast<std::size_t>(count));
    bytes.at += count;
    return count;
}

sf_count_t write(const void*, sf_count_t, void*) {
    return 0;
}

sf_count_t tell(void* user) {
    return static_cast<Bytes*>(user)->at;
}

using Opened = std::unique_ptr<SNDFILE, int (*)(SNDFILE*)>;

struct Sound {
    std::unique_ptr<Bytes> bytes;  ///< outlives `file`
    Opened file{nullptr, sf_close};
    SF_INFO info{};
};

/// libsndfile knows many kinds of files; two are enough, and the others' readers are not offered any bytes.
bool is_wav_or_ogg(const std::string& bytes) {
    const bool wav = bytes.size() > 12 && bytes.starts_with("RIFF") && bytes.compare(8, 4, "WAVE") == 0;
    return wav || bytes.starts_with("OggS");
}

base::Problem no_recording(const fs::path& file, std::string what, std::string advice) {
    return base::failure(std::move(what), std::move(advice), file.string());
}

base::Result<Sound> open(const fs::path& file) {
    const base::PlainFile plain(file);
    if (!plain.is_open())
        return no_recording(
            file,
            plain.is_absent() ? "there is no such recording" : "the recording cannot be opened: " + plain.reason(),
            plain.is_absent() ? "copy it here" : "check who may read the file");
    if (plain.size() > most_recording_bytes)
        return no_recording(file, "the recording is larger than 20 MB",
                            "save it as Ogg, or with one channel and 44,100 samples a second");
    Sound sound{std::make_unique<Bytes>(), Opened(nullptr, sf_close), {}};
    auto bytes = plain.read(0, most_recording_bytes);
    if (!bytes) return no_recording(file, "the recording cannot be read", "check the disk");
    sound.bytes->all = std::move(*bytes);
    if (!is_wav_or_ogg(sound.bytes->all))
        return no_recording(file, "this is no WAV and no Ogg file, whatever its name says",
                            "save it as WAV in the program that recorded it; a new name does not change what it is");
    SF_VIRTUAL_IO from_memory{length_of, seek, read, write, tell};
    sound.file.reset(sf_open_virtual(&from_memory, SFM_READ, &sound.info, sound.bytes.get()));
    const auto& info = sound.info;
    if (!sound.file || info.channels < 1 || info.channels > most_channels || info.samplerate < lowest_rate ||
        info.samplerate > highest_rate || info.frames < 1)
        return no_recording(file, "the recording is damaged, or of a kind that is not played",
                            "save it again as WAV: 16 bits, 44,100 samples a second");
    const auto longest = std::chrono::seconds(longest_recording).count() * info.samplerate;
    if (info.frames > longest)
        return no_recording(file, "the recording is longer than 3 minutes", "record the words of this one slide alone");
    return sound;
}

/// One channel of 16 bits. What is damaged in the middle ends the recording there.
std::vector<std::int16_t> decode(const Sound& sound) {
    constexpr sf_count_t at_once = 4'096;
    const auto channels = static_cast<std::size_t>(sound.info.channels);
    std::vector<float> frames(at_once * channels);
    std::vector<std::int16_t> samples;
    samples.reserve(static_cast<std::size_t>(sound.info.frames));
    for (auto left = sound.info.frames; left > 0;) {
        const auto read = sf_readf_float(sound.file.get(), frames.data(), std::min(left, at_once));
        if (read <= 0) break;
        left -= read;
        for (std::size_t i = 0; i < static_cast<std::size_t>(read); ++i) {
            float sum = 0;
            for (std::size_t channel = 0; channel < channels; ++channel) sum += frames[i * channels + channel];
            const float mixed = sum / static_cast<float>(channels);
            const float loud = std::isfinite(mixed) ? std::clamp(mixed, -1.0F, 1.0F) : 0.0F;
            samples.push_back(static_cast<std::int16_t>(std::lround(loud * 32'767)));
        }
    }
    return samples;
}

bool is_silent(const std::vector<std::int16_t>& samples) {
    return std::all_of(samples.begin(), samples.end(), [](std::int16_t each) { return std::abs(each) < silence; });
}

}  // namespace

std::chrono::milliseconds Recording::length() const {
    return std::chrono::milliseconds(rate > 0 ? static_cast<std::int64_t>(samples.size()) * 1'000 / rate : 0);
}

base::Result<Recording> read_recording(const fs::path& file) {
    auto opened = open(file);
    if (auto* problem = std::get_if<base::Problem>(&opened)) return std::move(*problem);
    const auto& sound = std::get<Sound>(opened);
    Recording recording{sound.info.samplerate, decode(sound)};
    if (is_silent(recording.samples))
        return no_recording(file, "nothing is heard in the recording", "record it again, with the microphone on");
    return recording;
}

std::optional<base::Problem> recording_fault(const fs::path& file) {
    auto opened = open(file);
    if (auto* problem = std::get_if<base::Problem>(&opened)) return std::move(*problem);
    return std::nullopt;
}

}  // namespace speech
