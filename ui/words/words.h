// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/track.h"
#include "core/domain/values.h"

#include <QCoreApplication>

namespace otklik {

/// What the values of the domain are called on the screen, in the program's language. Plain text.
class Words {
    Q_DECLARE_TR_FUNCTIONS(otklik::Words)
public:
    /// A key of knownChannels() in words; a name that a file brought as it is.
    static QString channel(const QString &keyOrName);
    /// Up to three letters, for a narrow column: "VK", "ПОС".
    static QString channelShort(const QString &keyOrName);
    static QString step(Step step);
    static QString track(Track track);
    static QString importance(Importance importance);
    static QString role(Role role);
    static QString view(View view);
    static QString sort(Sort sort);
    static QString progress(Progress progress);

    static QString notStated();           ///< an empty value
    static QString municipality(const QString &name); ///< that is followed; an empty one is the desk's own
    static QString nobody();              ///< no assignee
    static QString value(const QString &value); ///< the value itself, or notStated()
    static QString theme(const QString &group, const QString &topic); ///< "Roads › Potholes"
    static QString level(int level, const QString &name); ///< "level 3, deputy head"; the name may be empty

    static QString appeals(qint64 n); ///< "5 appeals"
};

} // namespace otklik
