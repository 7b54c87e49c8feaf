// A pack's file as it comes from a stick: hostile input until its signature holds. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "base/plain_file.h"
#include "base/problem.h"
#include "base/result.h"
#include "publish/archive.h"
#include "publish/pack_version.h"
#include "publish/signature.h"

namespace publish {

/// When it says it was signed, without a look at whether that is true: to choose which to verify first. Empty: it does
/// not say, or is no pack.
PackVersion claimed_version(const std::filesystem::path& file);

/// The inner pack.tar.gz of a file whose signature holds, on this computer's own disk: what was verified cannot become
/// something else while it is unpacked. It has no name and is gone when this is, even if the power goes.
class ReceivedPack {
public:
    /// Copies it into a folder, on the way to verifying it, in constant memory. The problem does not name the file.
    static base::Result<ReceivedPack> receive(const base::PlainFile& file, const std::filesystem::path& folder,
                                              const std::vector<PublicKey>& keys, Holds wanted = Holds::content);
    ~ReceivedPack();
    ReceivedPack(ReceivedPack&& other) noexcept;
    ReceivedPack(const ReceivedPack&) = delete;
    ReceivedPack& operator=(ReceivedPack&& other) noexcept;

    int descriptor() const { return descriptor_; }  ///< at its beginning
    const PackVersion& version() const { return version_; }
    const PublicKey& signer() const { return signer_; }  ///< one of the keys

private:
    ReceivedPack(int descriptor, PackVersion version) : descriptor_(descriptor), version_(std::move(version)) {}

    int descriptor_;
    PackVersion version_;
    PublicKey signer_;
};

}  // namespace publish
