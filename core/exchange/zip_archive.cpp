// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zip_archive.h"

#include <zip.h>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

class EntryDevice : public QIODevice {
public:
    EntryDevice(std::shared_ptr<ZipArchive> archive, zip_file_t *entry) : m_archive(std::move(archive)), m_entry(entry)
    {
        open(QIODevice::ReadOnly);
    }
    ~EntryDevice() override { zip_fclose(m_entry); }
    Q_DISABLE_COPY_MOVE(EntryDevice)

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const zip_int64_t got = zip_fread(m_entry, data, static_cast<zip_uint64_t>(maxSize));
        if (got < 0) {
            m_archive->setFailure(u"an entry of the archive is broken"_s);
            return -1;
        }
        if (!m_archive->spend(got)) {
            m_archive->setFailure(u"unpacks to more than the limit"_s);
            return -1;
        }
        return got == 0 ? -1 : got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<ZipArchive> m_archive;
    zip_file_t *m_entry;
};

QString openError(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString text = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return u"not a whole zip: "_s + text;
}

} // namespace

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(const QString &path, const Limits &limits)
{
    int code = 0;
    zip_t *const opened = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!opened)
        return fail(ErrorCode::BadFile, path, openError(code));
    std::shared_ptr<ZipArchive> archive(new ZipArchive(opened, path, limits));
    if (const Result<> done = archive->checkEntries(limits); !done)
        return done.error();
    return archive;
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_zip);
}

Result<> ZipArchive::checkEntries(const Limits &limits) const
{
    const zip_int64_t count = zip_get_num_entries(m_zip, 0);
    if (count > limits.archiveEntries)
        return fail(ErrorCode::BadFile, m_path, u"too many entries in the archive"_s);
    quint64 total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_zip, static_cast<zip_uint64_t>(i), 0, &stat) != 0)
            return fail(ErrorCode::BadFile, m_path, u"an entry of the archive is broken"_s);
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            return fail(ErrorCode::BadFile, m_path, u"the archive is encrypted"_s);
        total += std::min<quint64>(stat.size, quint64{1} << 40);
        if (total > static_cast<quint64>(limits.inflatedBytes))
            return fail(ErrorCode::BadFile, m_path, u"unpacks to more than the limit"_s);
        if (stat.size > static_cast<quint64>(limits.ratioFloorBytes)
            && stat.size / static_cast<quint64>(limits.inflationRatio) > stat.comp_size)
            return fail(ErrorCode::BadFile, m_path, u"unpacks suspiciously far (a zip bomb)"_s);
    }
    return {};
}

bool ZipArchive::contains(const QString &name) const
{
    return zip_name_locate(m_zip, name.toUtf8().constData(), 0) >= 0;
}

qint64 ZipArchive::size(const QString &name) const
{
    zip_stat_t stat;
    return zip_stat(m_zip, name.toUtf8().constData(), 0, &stat) == 0 ? static_cast<qint64>(stat.size) : 0;
}

Result<std::unique_ptr<QIODevice>> ZipArchive::entry(const QString &name)
{
    const zip_int64_t index = zip_name_locate(m_zip, name.toUtf8().constData(), 0);
    if (index < 0)
        return fail(ErrorCode::NotFound, m_path, u"the archive has no "_s + name);
    zip_file_t *const opened = zip_fopen_index(m_zip, static_cast<zip_uint64_t>(index), 0);
    if (!opened)
        return fail(ErrorCode::BadFile, m_path, u"an entry of the archive cannot be unpacked"_s);
    return std::unique_ptr<QIODevice>(std::make_unique<EntryDevice>(shared_from_this(), opened));
}

} // namespace otklik
