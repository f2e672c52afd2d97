// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QObject>

#include <chrono>

namespace otklik {

/// Secrets in the keychain of the system (GNOME, KDE, Windows, macOS) and nowhere else: where there is none, nothing is
/// written. Lives on the main thread, whose event loop the keychain needs; may be called from any.
///
/// NoKeychain: there is none, it is locked, or the person did not let us in.
class PasswordStore : public QObject {
    Q_OBJECT
public:
    /// `limit`: a person may have to unlock it first.
    explicit PasswordStore(const QString &service = QStringLiteral("Otklik"),
                           std::chrono::milliseconds limit = std::chrono::minutes{2});

    QFuture<Result<QString>> read(const QString &key); ///< NotFound where nothing was written
    QFuture<Result<>> write(const QString &key, const QString &secret);
    QFuture<Result<>> remove(const QString &key); ///< fine where there was nothing

private:
    QString m_service;
    std::chrono::milliseconds m_limit;
};

} // namespace otklik
